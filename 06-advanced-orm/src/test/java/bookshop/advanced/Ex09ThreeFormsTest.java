package bookshop.advanced;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.advanced.Ex09ThreeForms.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.StringJoiner;
import org.hibernate.query.restriction.Restriction;
import org.hibernate.query.specification.SelectionSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("06.9 Say one price three times")
class Ex09ThreeFormsTest {

    @RegisterExtension
    static final Shop shop = Shop.with(Offer.class);

    @Test
    @Order(1)
    @DisplayName("in Java, discounts are taken off and half a cent is rounded up")
    void java() {
        shop.doing(
                "what a customer pays by pay()",
                session -> assertThat(Shop.all(session, Offer.class).stream()
                                .map(offer ->
                                        offer.getPriceCents() + " - " + offer.getPercentOff() + "% = " + offer.pay()))
                        .as("price, discount, and what a customer pays by pay()")
                        .containsExactly(
                                "4599 - 10% = 4139",
                                "5499 - null% = 5499",
                                "899 - 50% = 450",
                                "899 - 15% = 764",
                                "null - 20% = null",
                                "999 - 100% = 0"));
    }

    @Test
    @Order(2)
    @DisplayName("in SQL, the same")
    void formula() {
        Shop.todo(
                shop.factory().getMetamodel().entity(Offer.class).getAttributes().stream()
                        .noneMatch(attribute -> attribute.getName().equals("payCents")),
                "06.9 calculate in SQL what a customer pays: payCents is no attribute yet");
        shop.doing("what a customer pays by payCents", session -> {
            assertThat(Shop.all(session, Offer.class).stream()
                            .map(offer -> offer.getPriceCents() + " - " + offer.getPercentOff() + "% = "
                                    + offer.getPayCents()))
                    .as("price, discount, and what a customer pays by payCents")
                    .containsExactly(
                            "4599 - 10% = 4139",
                            "5499 - null% = 5499",
                            "899 - 50% = 450",
                            "899 - 15% = 764",
                            "null - 20% = null",
                            "999 - 100% = 0");
            assertThat(session.createSelectionQuery(
                                    "select id from Offer where payCents between 1 and 1000 order by payCents desc",
                                    Long.class)
                            .getResultList())
                    .as("the offers for which a customer pays from 1 to 1000 cents, the dearest first, asked in HQL")
                    .containsExactly(4L, 3L);
        });
    }

    @Test
    @Order(3)
    @DisplayName("as a restriction, the same, and the database does the choosing")
    void restriction() {
        assertThat(cheaperThan(764)).as("the offers under 764 cents").containsExactly(3L, 6L);
        assertThat(cheaperThan(765)).as("the offers under 765 cents").containsExactly(3L, 4L, 6L);
        assertThat(cheaperThan(0)).as("the offers under 0 cents").isEmpty();

        var statistics = shop.factory().getStatistics().getEntityStatistics(Offer.class.getName());
        long before = statistics.getLoadCount();
        shop.atMost(1, "a query with the restriction", () -> cheaperThan(500));
        assertThat(statistics.getLoadCount() - before)
                .as("the offers loaded to find those under 500 cents: offers 3 and 6")
                .isEqualTo(2);
    }

    @Test
    @Order(4)
    @DisplayName("restrictions combine with others, and turned round they leave out what has no price")
    void combined() {
        assertThat(ids(Offer.cheaperThan(800).negated()))
                .as("the offers that aren't under 800 cents; offer 5 has no price, so nobody knows")
                .containsExactly(1L, 2L);
    }

    @Test
    @Order(5)
    @DisplayName("the three agree on four hundred offers made up by chance")
    void agree() {
        List<String> wrong = new ArrayList<>();
        List<Offer> offers = generated();

        shop.doing("comparing the three forms", session -> {
            for (Offer offer : offers) {
                Integer right = right(offer.getPriceCents(), offer.getPercentOff());
                if (!Objects.equals(offer.pay(), right) || !Objects.equals(offer.getPayCents(), right)) {
                    wrong.add(offer.getPriceCents() + " - " + offer.getPercentOff() + "% is " + right
                            + ", but pay() gives " + offer.pay() + " and payCents " + offer.getPayCents());
                }
            }
        });
        assertThat(wrong.stream().limit(5))
                .as("the first of %s offers for which a form is wrong", wrong.size())
                .isEmpty();

        for (int limit : List.of(1, 450, 451, 5_000, 1_000_000, 60_000_000)) {
            assertThat(cheaperThan(limit))
                    .as("the offers under %s cents, by the restriction", limit)
                    .containsExactlyElementsOf(offers.stream()
                            .filter(offer -> offer.pay() != null && offer.pay() < limit)
                            .map(Offer::getId)
                            .toList());
        }
    }

    @Test
    @Order(6)
    @DisplayName("Java sees a change at once, the formula when the offer is loaded again")
    void stale() {
        shop.doing("changing a discount", session -> {
            Offer offer = session.find(Offer.class, 3L);
            offer.setPercentOff(null);
            assertThat(offer.pay())
                    .as("what a customer pays by pay(), right after the discount was taken away")
                    .isEqualTo(899);
            assertThat(offer.getPayCents())
                    .as("what a customer pays by payCents, which is still as the offer was loaded")
                    .isEqualTo(450);
            session.flush();
            session.refresh(offer);
            assertThat(offer.getPayCents())
                    .as("what a customer pays by payCents, after the offer was loaded again")
                    .isEqualTo(899);
        });
        assertThat(shop.rows("select price_cents, percent_off from offer where id = 3"))
                .as("the row of offer 3 without its discount")
                .containsExactly("899 | null");
    }

    /** Exactly, half up. */
    private static Integer right(Integer price, Integer percent) {
        if (price == null) return null;
        return BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(100 - (percent == null ? 0 : percent)))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** The same offers in every run: small and large prices, many halves, nulls, no discount and a whole one. */
    private static List<Offer> generated() {
        var random = new Random(1609);
        var values = new StringJoiner(", ");
        for (int id = 100; id < 500; id++) {
            Integer price = switch (random.nextInt(8)) {
                case 0 -> null;
                case 1 -> random.nextInt(10);
                case 2 -> 2 * random.nextInt(2000) + 1;
                case 3 -> 100_000_000 - random.nextInt(1000);
                case 4 -> random.nextInt(100_000_000);
                case 5 -> 50 * (2 * random.nextInt(1000) + 1); // half a cent for every other discount
                default -> random.nextInt(10_000);
            };
            Integer percent = switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> 50;
                case 2 -> 100 * random.nextInt(2);
                default -> random.nextInt(101);
            };
            values.add("(" + id + ", " + (1 + random.nextInt(63)) + ", " + price + ", " + percent + ")");
        }
        shop.execute("delete from offer");
        shop.execute("insert into offer (id, book_id, price_cents, percent_off) values " + values);
        return shop.asking("reading the offers", session -> Shop.all(session, Offer.class));
    }

    private static List<Long> cheaperThan(int cents) {
        return ids(Shop.answer("the restriction", () -> Offer.cheaperThan(cents)));
    }

    private static List<Long> ids(Restriction<Offer> restriction) {
        assertThat(restriction).as("the restriction").isNotNull();
        return shop.asking(
                "a query with the restriction",
                session -> SelectionSpecification.create(Offer.class)
                        .restrict(restriction)
                        .createQuery(session)
                        .getResultStream()
                        .map(Offer::getId)
                        .sorted()
                        .toList());
    }
}
