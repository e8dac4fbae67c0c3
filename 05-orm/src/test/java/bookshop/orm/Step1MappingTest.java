package bookshop.orm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Mapping")
class Step1MappingTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("the attributes are those of the class, with their Java types")
    void attributes() {
        SessionFactory factory = shop.factory();

        assertThat(Step1Mapping.attributes(factory, Customer.class))
                .containsExactly("address Address", "email String", "id Long", "name String");
        assertThat(Step1Mapping.attributes(factory, Book.class)).contains("language Locale", "authors List");
    }

    @Test
    @DisplayName("a book is found by id and by ISBN, and null is the answer for none")
    void find() {
        shop.inTransaction(session -> {
            assertThat(Step1Mapping.byId(session, 25).getTitle()).isEqualTo("Good Omens");
            assertThat(Step1Mapping.byId(session, 4711)).isNull();
            assertThat(Step1Mapping.byIsbn(session, "9780134685991").getTitle()).isEqualTo("Effective Java");
            assertThat(Step1Mapping.byIsbn(session, "9780000000000")).isNull();
        });
    }

    @Test
    @DisplayName("columns hold text where Java has a Locale and an enum")
    void columnsAndValues() {
        List<String> values = shop.fromTransaction(session -> Step1Mapping.columnsAndValues(session, 44, 13));

        assertThat(values)
                .containsExactly(
                        "language: column 'pl', Java Locale pl", "status: column 'PAID', Java PurchaseStatus.PAID");
    }

    @Test
    @DisplayName("an address is there when any part of it is")
    void address() {
        shop.inTransaction(session -> {
            assertThat(Step1Mapping.address(session, 1)).isEqualTo("Cork, IE");
            assertThat(Step1Mapping.address(session, 6))
                    .as("all parts are NULL")
                    .isEqualTo("no address");
            assertThat(Step1Mapping.address(session, 12))
                    .as("street and code are NULL")
                    .isEqualTo("Dublin, IE");
        });
    }

    @Test
    @DisplayName("customers are found by the city of their address")
    void customersIn() {
        shop.inTransaction(session -> {
            assertThat(Step1Mapping.customersIn(session, "Köln")).isEqualTo("David Müller, Katrin Schäfer");
            assertThat(Step1Mapping.customersIn(session, "Oslo")).isEmpty();
        });
    }
}
