package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Notes on anything")
class Step3NotesTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("a generic note leads to its subject")
    void generic() {
        assertThat(shop.fromTransaction(Step3Notes::generic))
                .containsExactly(
                        "Effective Java: Reprint announced for autumn.",
                        "Alice Martin: Prefers paperbacks.",
                        "purchase 1: Left with the neighbour.");
    }

    @Test
    @DisplayName("the four ways give the same notes")
    void same() {
        List<String> notes = List.of("Reprint announced for autumn.", "Ask for signed copies.");
        shop.inTransaction(session -> {
            assertThat(Step3Notes.genericOf(session, session.find(Book.class, 1L)))
                    .isEqualTo(notes.reversed());
            assertThat(Step3Notes.tableForEach(session, 1)).isEqualTo(notes);
            assertThat(Step3Notes.joinTableForEach(session, 1)).isEqualTo(notes);
            assertThat(Step3Notes.between(session, 1)).isEqualTo(notes);
        });
    }

    @Test
    @DisplayName("only the generic one can point to a row that is gone")
    void dangling() {
        assertThat(shop.fromTransaction(Step3Notes::dangling)).containsExactly(1, 1);
        for (String table : List.of("book_note", "book_memo", "thread")) {
            assertThat(catchThrowable(() -> shop.execute("update " + table + " set book_id = 4711 where book_id = 26")))
                    .as("a foreign key protects %s", table)
                    .isNotNull();
        }
    }
}
