package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Alice and Bob")
class Step8LocksTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("who is second gets an exception")
    void conflict() {
        assertThat(Step8Locks.conflict(shop.factory()))
                .containsExactly("Bob gets: OptimisticLockException", "Alice's 7 copies, version 1");
    }

    @Test
    @DisplayName("other changes are counted when they are told to")
    void increments() {
        assertThat(Step8Locks.forceIncrement(shop.factory())).containsExactly(0, 1);
        assertThat(shop.fromTransaction(Step8Locks::versioned)).isEqualTo(1);
    }

    @Test
    @DisplayName("a lock keeps others out, but on SQLite, where it is left out")
    void locks() {
        boolean sqlite = shop.product().equals("sqlite");
        assertThat(Step8Locks.noWait(shop.factory())).isEqualTo(sqlite ? "Bob has it too" : "Bob is refused");
        assertThat(Step8Locks.skipLocked(shop.factory()))
                .containsExactly("Alice: parcel 2", sqlite ? "Bob: parcel 2" : "Bob: parcel 3");
    }

    @Test
    @DisplayName("on SQLite the first write locks the file, and who has read before it may not write")
    void sqlite() {
        if (!shop.product().equals("sqlite")) {
            return; // the locks of the other two are tested above
        }
        Throwable thrown = catchThrowable(() -> shop.inTransaction(bob -> {
            Stock stock = bob.find(Stock.class, 26L);
            shop.execute("update stock set quantity = quantity - 1 where book_id = 27");
            stock.setQuantity(1);
        }));

        assertThat(thrown).hasStackTraceContaining("SQLITE_BUSY_SNAPSHOT");
    }
}
