package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Three ways into tables")
class Step1InheritanceTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @DisplayName("each row becomes an object of its class")
    void kinds() {
        assertThat(shop.fromTransaction(Step1Inheritance::payments))
                .containsExactly(
                        "5298 cents by VISA ending in 4242",
                        "2000 cents by voucher WINTER-20",
                        "249 cents by MASTERCARD ending in 5100",
                        "2800 cents by transfer from IT60X0542811101000000123456");
        assertThat(shop.fromTransaction(Step1Inheritance::publication)).isEqualTo("Audiobook");
        assertThat(shop.fromTransaction(Step1Inheritance::event)).isEqualTo("Webcast");
    }

    @Test
    @DisplayName("the same questions cost differently")
    void costs() {
        List<String> costs = Step1Inheritance.costs(shop.factory(), shop.log());

        assertThat(costs.stream().map(line -> line.replaceAll(" {2,}", " | ")))
                .containsExactly(
                        " | payment | publication | event",
                        "one by its id | 1 on 1 | 1 on 4 | 1 on 2",
                        "all | 1 on 1 | 1 on 4 | 1 on 2",
                        "all of one kind | 1 on 1 | 1 on 2 | 1 on 1",
                        "a new one | 1 on 1 | 2 on 2 | 1 on 1");
        assertThat(shop.number("select count(*) from payment"))
                .as("nothing of it was committed")
                .isEqualTo(10);
    }
}
