package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Across kinds")
class Step2PolymorphismTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("treat and type ask for kinds")
    void kinds() {
        assertThat(shop.fromTransaction(Step2Polymorphism::longListens)).containsExactly("Good Omens", "Mort");
        assertThat(shop.fromTransaction(Step2Polymorphism::kinds))
                .containsExactly(
                        "PrintedBook: 6 for 13194 cents", "Audiobook: 3 for 4097 cents", "EBook: 3 for 7897 cents");
        assertThat(shop.fromTransaction(Step2Polymorphism::ebooks)).isEqualTo(3);
    }

    @Test
    @DisplayName("a list has objects of several kinds")
    void list() {
        assertThat(shop.fromTransaction((Session session) -> Step2Polymorphism.paymentsOf(session, 2)))
                .containsExactly("2000 cents by voucher WINTER-20", "249 cents by MASTERCARD ending in 5100");
    }

    @Test
    @DisplayName("a proxy is of no kind, a concrete one is")
    void proxies() {
        assertThat(shop.fromTransaction(Step2Polymorphism::proxy))
                .containsExactly("the proxy: false", "loaded: false", "unproxied: true");
        assertThat(shop.fromTransaction(Step2Polymorphism::concreteProxy)).isTrue();
    }

    @Test
    @DisplayName("a proxy says its id without a statement")
    void idOfProxy() {
        shop.inTransaction(session -> shop.atMost(0, "the ids of four proxies", () -> {
            assertThat(session.getReference(Publication.class, 7L).getId()).isEqualTo(7);
            assertThat(session.getReference(Book.class, 26L).getId()).isEqualTo(26);
            assertThat(session.getReference(Event.class, "w-1").getId()).isEqualTo("w-1");
            assertThat(session.getReference(Stock.class, 26L).getBookId()).isEqualTo(26);
        }));
    }
}
