package bookshop.sql;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.12 An index that the plan uses")
class Ex12IndexesTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.12", "ex12-indexes.sql");

    /** Some purchases and customers more, among them two purchases of one customer at one moment. */
    private static void grow() {
        shop.execute(
                "insert into purchase (id, customer_id, purchased_at, status)"
                        + " select 10000 + 100 * purchase.id + book.id, 1 + book.id % 12, purchased_at, 'NEW' from purchase, book");
        shop.execute("insert into customer (id, email, name)"
                + " select 10000 + 100 * a.id + b.id, concat('Reader', a.id, '-', b.id, '@example.org'),"
                + " concat('Reader ', a.id, '-', b.id) from book a, book b");
        if (shop.product().equals("postgresql")) shop.execute("analyze");
    }

    @Test
    @Order(1)
    @DisplayName("the purchases of a customer since a day are searched in an index, and come out in order")
    void byCustomer() {
        grow();
        shop.create("by_customer");
        for (var asked : Map.of(1, "2025-03-01", 7, "2025-01-15").entrySet()) {
            searches(
                    "select id, status from purchase where customer_id = " + asked.getKey() + " and purchased_at >= '"
                            + asked.getValue() + "' order by purchased_at",
                    Map.of(
                            "sqlite", "SEARCH purchase USING .*INDEX .*\\(customer_id=\\? AND purchased_at>\\?\\)",
                            "postgresql", "Index Cond: .*customer_id = .*purchased_at >= .*",
                            "mysql",
                                    "-> (Covering i|I)ndex range scan on purchase .*customer_id = .* <= purchased_at.*"),
                    "both columns of the condition should be searched for in one index, and its order be that of the"
                            + " result");
        }
    }

    @Test
    @Order(2)
    @DisplayName("a customer is searched in an index by the e-mail address in small letters")
    void byEmail() {
        grow();
        shop.execute("insert into customer (id, email, name) values (500, 'ALICE@example.org', 'Another Alice')");
        shop.create("by_email");
        for (String email : List.of("alice@example.org", "bob@example.org")) {
            searches(
                    "select id, name from customer where lower(email) = '" + email + "'",
                    Map.of(
                            "sqlite", "SEARCH customer USING .*INDEX .*\\(<expr>=\\?\\)",
                            "postgresql", "Index Cond: .*lower\\(.*email.* = .*",
                            "mysql", "-> (Covering i|I)ndex lookup on customer .*lower.*"),
                    "an index on a column doesn't serve an expression: what does the query compare, and with whose"
                            + " address? Is that the first thing in the index, and is every customer in it?");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the purchases of March, from the first moment to the last")
    void inMarch() {
        shop.execute("update purchase set purchased_at = '2025-03-01 00:00:00' where id = 9");
        // The servers keep six decimals, and round what has more.
        String last = shop.product().equals("sqlite") ? "2025-03-31 23:59:59.9999999995" : "2025-03-31 23:59:59.9995";
        shop.execute("update purchase set purchased_at = '" + last + "' where id = 1");
        shop.execute("update purchase set purchased_at = '2025-04-01 00:00:00' where id = 12");
        shop.execute("update purchase set purchased_at = '2024-03-15 12:00:00.000' where id = 2");
        shop.execute("update purchase set purchased_at = '2025-02-28 23:59:59.9995' where id = 7");
        shop.execute("update purchase set status = 'CANCELLED' where id = 10");

        shop.ask("in_march")
                .ifMissing(
                        "the month begins with its first moment, and the last day of the month ends at midnight; and a"
                                + " cancelled purchase was made, too. (SQLite compares moments as texts:"
                                + " '2025-03-01 00:00:00' comes before '2025-03-01 00:00:00.000'.)")
                .ifSurplus("which of them is of another month, or another year?")
                .is("from 2025-03-01 00:00:00 to " + last, "id", """
                        9
                        8
                        10
                        11
                        1
                        """);
    }

    @Test
    @Order(4)
    @DisplayName("the purchases of March are searched in an index")
    void inMarchByIndex() {
        grow();
        shop.execute("create index ix_purchase_purchased_at on purchase (purchased_at)");

        judge(
                shop.planOf("in_march"),
                Map.of(
                        "sqlite", "SEARCH \\S+ USING .*INDEX .*\\(purchased_at>\\? AND purchased_at<\\?\\)",
                        "postgresql", "Index Cond: (?=.*purchased_at >)(?=.*purchased_at <)",
                        "mysql", "-> (Covering i|I)ndex range scan on \\S+ .*<=? purchased_at <.*"),
                "the index should be searched from the first moment of the month to its last; it is of no use to an"
                        + " expression: does purchased_at stand alone in both comparisons?",
                false);
    }

    private static void searches(String query, Map<String, String> search, String question) {
        judge(shop.plan(query), search, question + "\n    " + query, true);
    }

    /** @param inOrder whether the rows should come out of the index in order, so that nothing is sorted */
    private static void judge(List<String> plan, Map<String, String> search, String question, boolean inOrder) {
        Pattern searched = Pattern.compile(search.get(shop.product()));
        boolean found = plan.stream().anyMatch(line -> searched.matcher(line).find());
        // SQLite, PostgreSQL, MySQL: rows are sorted, or read in vain.
        boolean sorted = plan.stream()
                .anyMatch(line -> line.strip().matches("USE TEMP B-TREE.*|(-> +)?(Incremental )?Sort\\b.*"));
        boolean inVain = plan.stream().anyMatch(line -> line.strip().matches("Filter: .*|.*(Seq|Table) [Ss]can on .*"));
        if (!found || inVain || inOrder && sorted) {
            throw new AssertionError(
                    "the plan of the database is\n    " + String.join("\n    ", plan) + "\n" + question);
        }
    }
}
