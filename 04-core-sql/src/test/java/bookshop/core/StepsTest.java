package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

@DisplayName("The worked code")
class StepsTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("step 1: a query has a text, values and three dialects")
    void sql() {
        DSLContext ctx = shop.ctx();
        assertThat(Step1Sql.firstQuery(ctx)).containsExactly("Emma", "Persuasion", "Die Verwandlung");
        assertThat(Step1Sql.text(ctx).get(1)).isEqualTo("[L'Étranger]");
        assertThat(Step1Sql.text(ctx).get(2)).endsWith("'L''Étranger'");
        assertThat(Step1Sql.page().get(0)).contains("filter (where", "nulls last limit ?");
        assertThat(Step1Sql.page().get(1)).contains("filter (where", "nulls last fetch next ? rows only");
        assertThat(Step1Sql.page().get(2)).contains("count(case when", "is not null then 0 else 1 end");
        assertThat(Step1Sql.upsert().get(0)).contains("on conflict (book_id) do update");
        assertThat(Step1Sql.upsert().get(2)).contains("on duplicate key update");
        assertThat(Step1Sql.deleteUsing().get(0)).contains("where review.id in (select");
        assertThat(Step1Sql.deleteUsing().get(1)).contains("delete from review using book where");
        assertThat(Step1Sql.plainSql(ctx)).containsExactly("Bob Nowak, Jan Kowalski", "Die unendliche Geschichte");
        assertThat(Step1Sql.typed(ctx, "' or '1' = '1")).containsExactly("as a parameter: 0 books", "pasted: 63 books");
        assertThat(Step1Sql.again(ctx)).containsExactly(3, 3, 0);
    }

    @Test
    @Order(2)
    @DisplayName("step 2: every fetch says how many rows it wants")
    void results() {
        DSLContext ctx = shop.ctx();
        assertThat(Step2Results.howMany(ctx))
                .containsExactly(
                        "1066 fetchOne: null, fetchSingle: NoDataFoundException, fetchOptional: Optional.empty",
                        "1815 fetchOne: Emma, fetchSingle: Emma, fetchOptional: Optional[Emma]",
                        "1984 fetchOne: TooManyRowsException, fetchSingle: TooManyRowsException, fetchOptional:"
                                + " TooManyRowsException");
        assertThat(Step2Results.collections(ctx)).contains("{en=[1999, 2005, 2015, 2016, 2018]}", "63 books");
        assertThat(Step2Results.record(ctx))
                .containsExactly("Good Omens", "1990", "{id=25, title=Good Omens, published_year=1990}");
        assertThat(Step2Results.labels(ctx, "Cyberpunk"))
                .contains(new Step2Results.Label("Count Zero", 1986, new BigDecimal("9.99")));
        assertThat(Step2Results.types(ctx)).containsExactly("SHIPPED", "2025-01-03T09:15:00Z", "Polish");
        assertThat(Step2Results.byHand(ctx)).hasSize(6).contains(Locale.FRENCH);
        assertThat(Step2Results.formatted(ctx)).contains("|   3|Poetry     |");
    }

    @Test
    @Order(3)
    @DisplayName("a time is found by its value, with and without a fraction of a second")
    void times() {
        DSLContext ctx = shop.ctx();
        var purchases = bookshop.core.db.Tables.PURCHASE;
        for (String time : List.of("2025-01-03T09:15:00Z", "2026-01-01T00:00:00.25Z")) {
            Instant instant = Instant.parse(time);
            ctx.update(purchases)
                    .set(purchases.PURCHASED_AT, instant)
                    .where(purchases.ID.eq(1L))
                    .execute();
            assertThat(ctx.fetchCount(purchases, purchases.PURCHASED_AT.eq(instant)))
                    .isEqualTo(1);
            assertThat(ctx.fetchValue(purchases.PURCHASED_AT, purchases.ID.eq(1L)))
                    .isEqualTo(instant);
        }
    }

    @Test
    @Order(4)
    @DisplayName("step 3: conditions nest, and null is SQL's")
    void conditions() {
        DSLContext ctx = shop.ctx();
        assertThat(Step3Conditions.nulls(ctx)).containsExactly(0, 11, 34, 45);
        assertThat(Step3Conditions.precedence(ctx)).containsExactly(3, 5, 0);
        assertThat(Step3Conditions.emptyList(ctx)).containsExactly(0, 63);
        assertThat(Step3Conditions.texts(ctx))
                .containsExactly("1", "[100% Wolf]", "[100% Wolf]", "[The Difference Engine, The Dispossessed]");
        assertThat(Step3Conditions.dynamic(ctx, "java", null)).hasSize(3);
        assertThat(Step3Conditions.dynamic(ctx, "java", 3600)).containsExactly("High-Performance Java Persistence");
        assertThat(Step3Conditions.dynamic(ctx, null, null)).startsWith("100% Wolf");
        assertThat(Step3Conditions.sorted(ctx, "newest"))
                .containsExactly("Unix: A History and a Memoir", "Effective Java");
        assertThatIllegalArgumentException().isThrownBy(() -> Step3Conditions.sorted(ctx, "isbn"));
        assertThat(Step3Conditions.nullsLast(ctx)).containsExactly(1775, 1797);
        assertThat(Step3Conditions.cases(ctx)).containsExactly("2 old", "18 new", "43 of the last century");
    }

    @Test
    @Order(5)
    @DisplayName("step 4: joins with a partner, and without")
    void joins() {
        DSLContext ctx = shop.ctx();
        assertThat(Step4Joins.inner(ctx)).containsExactly("US 29", "GB 20", "DE 5");
        assertThat(Step4Joins.onKey(ctx)).isEqualTo(63);
        assertThat(Step4Joins.path(ctx))
                .containsExactly(
                        "The TeXbook | Addison-Wesley | Non-fiction",
                        "Unix: A History and a Memoir | null | Non-fiction");
        assertThat(Step4Joins.pathToMany(ctx)).hasSize(3).endsWith("Java Puzzlers by Neal Gafter");
        assertThat(Step4Joins.self(ctx)).contains("Fiction in null", "Novel in Fiction");
        assertThat(Step4Joins.semi(ctx)).containsExactly("Christopher Tolkien", "Max Brod");
        assertThat(Step4Joins.anti(ctx)).containsExactly("Hiro Tanaka", "Liam Byrne");
    }

    @Test
    @Order(6)
    @DisplayName("step 5: groups, and queries in queries")
    void queries() {
        DSLContext ctx = shop.ctx();
        assertThat(Step5Queries.groups(ctx))
                .hasSize(3)
                .contains("Databases: 8 books, 5 below 40.00, at most 8999 cents");
        // MySQL divides to 3.5; read as an Integer, that is 3 too.
        assertThat(Step5Queries.numbers(ctx)).containsExactly("3", "3.5", "3.0");
        assertThat(Step5Queries.scalar(ctx))
                .containsExactly("Dirk Gently's Holistic Detective Agency", "Gödel, Escher, Bach");
        assertThat(Step5Queries.commonTable(ctx)).containsExactly("Effective Java 14", "Good Omens 17");
        assertThat(Step5Queries.recursive(ctx)).containsExactly("Databases", "Computing", "Non-fiction");
        assertThat(Step5Queries.windows(ctx))
                .containsExactly(
                        "L'Étranger 1 720",
                        "La Peste 2 1610",
                        "Cien años de soledad 1 2905",
                        "One Hundred Years of Solitude 1 4104");
        assertThat(Step5Queries.sets(ctx)).containsExactly("2012", "2017", "2019");
        assertThat(Step5Queries.rowsOfValues(ctx)).containsExactly("9790000003385 2 Mort", "9790000009999 1 null");
        assertThat(Step5Queries.nested(ctx)).contains("Good Omens [Terry Pratchett, Neil Gaiman] [5, 5, 4, 3]");
        assertThat(Step5Queries.json(ctx).data().replace(" ", "")).isEqualTo("{\"title\":\"Mort\"}");
        assertThat(Step5Queries.lateralJoin()).contains("cross join lateral (select");
    }

    @Test
    @Order(7)
    @DisplayName("step 6: rows are written and counted, and never all of them by accident")
    void writing() {
        DSLContext ctx = shop.ctx();
        assertThat(Step6Writing.insert(ctx)).isTrue();
        assertThat(Step6Writing.insertMany(ctx)).isEqualTo(2);
        assertThat(Step6Writing.insertSelect(ctx)).isEqualTo(1);
        assertThat(Step6Writing.update(ctx)).isEqualTo(1);
        assertThat(shop.number("select price_cents from book where id = 26")).isEqualTo(999);
        assertThat(Step6Writing.updateFrom(ctx)).containsExactly(2, 2);
        assertThat(shop.rows("select version from stock where book_id in (23, 54)"))
                .containsExactly("2", "2");
        assertThat(Step6Writing.upsert(ctx)).containsExactly("[6, 23] copies", "0 rows for one that is there");
        assertThat(Step6Writing.batch(ctx)).containsExactly(1, 1, 0);
        assertThat(Step6Writing.guarded(ctx))
                .containsExactly(
                        "A statement is executed without WHERE clause",
                        "28 reviews are still there",
                        "all versions raised");
        assertThat(Step6Writing.activeRecord(ctx)).containsExactly(0, 1);
        assertThat(Step6Writing.delete(ctx)).containsExactly(2, 3);
        assertThatExceptionOfType(DataAccessException.class)
                .as("an update without where is refused too")
                .isThrownBy(() -> ctx.update(BOOK).set(BOOK.PRICE_CENTS, 0).execute());
    }

    @Test
    @Order(8)
    @DisplayName("step 7: all or nothing, and a part of it")
    void transactions() {
        DSLContext ctx = shop.ctx();
        assertThat(Step7Transactions.allOrNothing(ctx)).isZero();
        assertThat(Step7Transactions.savepoint(ctx)).containsExactly("Essay");
        assertThat(shop.rows("select name from genre where name in ('Essay', 'Letters')"))
                .containsExactly("Essay");
        assertThat(Step7Transactions.outerContext(ctx)).isEqualTo(1);
        assertThat(Step7Transactions.isolation(ctx).getFirst()).startsWith("63 books");
        assertThat(Step7Transactions.refused(ctx))
                .containsExactly(
                        "IntegrityConstraintViolationException, class C23_INTEGRITY_CONSTRAINT_VIOLATION",
                        "DataAccessException around a SQLException");
        assertThat(Step7Transactions.withTimeout(ctx)).isEqualTo(63);
    }

    @Test
    @Order(9)
    @DisplayName("a transaction that lost is tried again, another failure isn't")
    void retried() {
        var attempts = new AtomicInteger();
        int third = Step7Transactions.retried(3, () -> {
            if (attempts.incrementAndGet() < 3) throw lost("40001");
            return attempts.get();
        });
        assertThat(third).isEqualTo(3);

        attempts.set(0);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> Step7Transactions.retried(2, () -> {
                    attempts.incrementAndGet();
                    throw lost("40001");
                }));
        assertThat(attempts).hasValue(2);

        attempts.set(0);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> Step7Transactions.retried(2, () -> {
                    attempts.incrementAndGet();
                    throw lost("23505");
                }));
        assertThat(attempts).hasValue(1);

        attempts.set(0);
        int second = Step7Transactions.retried(2, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new DataAccessException("busy", new SQLiteException("", SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT));
            }
            return attempts.get();
        });
        assertThat(second).as("SQLite's way to say so").isEqualTo(2);
    }

    private static DataAccessException lost(String state) {
        return new DataAccessException("lost", new SQLException("lost", state));
    }

    @Test
    @Order(10)
    @DisplayName("step 8: a portion, a stream and a page read no more than they need")
    void manyRows() {
        DSLContext ctx = shop.ctx();
        assertThat(Step8ManyRows.portions(ctx))
                .containsExactly("25 books from “Effective Java”", "25 books from “Mort”", "13 books from “La Peste”");
        long before = shop.rowsRead();
        assertThat(Step8ManyRows.firstLongTitle(ctx)).isEqualTo("The Unix Programming Environment");
        assertThat(shop.rowsRead() - before)
                .as("rows read to find the seventh book")
                .isEqualTo(7);
        assertThat(Step8ManyRows.byOffset(ctx)).containsExactly("Persuasion", "100% Wolf", "L'Étranger");
        assertThat(Step8ManyRows.bySeek(ctx)).containsExactly("100% Wolf", "L'Étranger", "Coraline");
        assertThat(shop.fetchSizes()).as("what the driver was told").containsExactly(25, 10);
    }

    @Test
    @Order(11)
    @DisplayName("step 9: listeners, a mock, tables described and made")
    void around() {
        DSLContext ctx = shop.ctx();
        assertThat(Step9Around.listener(ctx)).isEqualTo("The shop is closed");
        assertThat(Step9Around.mock())
                .containsExactly("select `genre`.`name` from `genre` where `genre`.`id` = ? [1]", "Gardening");
        assertThat(Step9Around.described(ctx))
                .containsExactly(
                        "generated: [book_id, quantity, version]",
                        "real: [book_id, quantity, version]",
                        "references: [fk_book_genre, fk_book_publisher]");
        assertThat(Step9Around.trialTable(ctx)).containsExactly("soon");
        assertThat(Step9Around.sequence())
                .containsExactly("create sequence \"ticket\" start with 100", "select nextval('\"ticket\"')");
        assertThat(Step9Around.mapped())
                .isEqualTo("select \"shop_of_alice\".\"genre\".\"name\" from \"shop_of_alice\".\"genre\"");
    }
}
