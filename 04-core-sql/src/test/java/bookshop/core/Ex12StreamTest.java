package bookshop.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("04.12 Export more rows than fit into memory")
class Ex12StreamTest {

    @RegisterExtension
    static final Shop shop = Shop.open();

    @Test
    @Order(1)
    @DisplayName("every book has its line, by ISBN")
    void lines() {
        var out = new StringWriter();

        assertThat(export(out)).as("lines written").isEqualTo(63);

        List<String> expected = shop.rows("select isbn, price_cents from book order by isbn").stream()
                .map(row -> row.replace(" | ", " "))
                .toList();
        assertThat(out.toString().split("\n", -1))
                .as("the lines of the export, with an end after the last one too")
                .hasSize(64)
                .startsWith("9780131103627 5999", "9780134685991 4599")
                .endsWith("");
        assertThat(out.toString().lines().toList())
                .as("the lines of the export")
                .isEqualTo(expected);
    }

    @Test
    @Order(2)
    @DisplayName("with no book there is no line")
    void empty() {
        for (String table : List.of("review", "stock", "purchase_line", "book_author", "book")) {
            shop.execute("delete from " + table);
        }
        var out = new StringWriter();

        assertThat(export(out)).as("lines written, when there are no books").isZero();
        assertThat(out.toString()).as("the export of no books").isEmpty();
    }

    @Test
    @Order(3)
    @DisplayName("of three thousand rows, few are in memory at a time")
    void fewInMemory() {
        manyBooks();
        long before = shop.rowsRead();
        var most = new long[1];
        var out = new LineCounter() {
            @Override
            void line(long lines) {
                most[0] = Math.max(most[0], shop.rowsRead() - before - lines);
            }
        };

        export(out);

        assertThat(out.lines).as("lines written").isEqualTo(3063);
        // A list of all rows would have been read before the first line is written, and 3063 rows would wait.
        assertThat(most[0])
                .as("the most rows that jOOQ had read and that were not written yet")
                .isLessThanOrEqualTo(200);
    }

    @Test
    @Order(4)
    @DisplayName("the driver is told to hand out portions, in a transaction, by one statement")
    void portions() {
        var transactions = new ArrayList<String>();
        DSLContext ctx = shop.ctx()
                .configuration()
                .deriveAppending(ExecuteListener.onPrepareEnd(
                        context -> transactions.add(autoCommit(context) ? "no transaction" : "in a transaction")))
                .dsl();

        shop.answer(1, "an export", given -> written(ctx, new StringWriter()));

        Shop.same(
                "where the export reads: without a transaction PostgreSQL's driver reads all rows at once",
                transactions,
                List.of("in a transaction"));
        assertThat(shop.fetchSizes())
                .as("the fetch size of the export: without one the driver reads all rows at once")
                .hasSize(1);
        assertThat(shop.fetchSizes().getFirst())
                .as("the fetch size of the export, of which at most 200 is asked for")
                .isBetween(1, 200);
    }

    private static boolean autoCommit(ExecuteContext context) {
        try {
            return context.connection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(5)
    @DisplayName("if the disk is full, the caller hears it, and nothing stays open")
    void full() {
        manyBooks();
        var full = new IOException("disk full");
        var out = new LineCounter() {
            @Override
            void line(long lines) throws IOException {
                if (lines == 250) throw full;
            }
        };

        IOException thrown = null;
        try {
            Ex12Stream.export(shop.ctx(), out);
        } catch (IOException e) {
            thrown = e;
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "when the writer throws “disk full”, the export should throw the same exception, but it throws "
                            + e,
                    e);
        }

        if (thrown != full) {
            throw new AssertionError(
                    "when the writer throws “disk full”, the export should throw the same exception, but "
                            + (thrown == null ? "nothing was thrown" : "it throws " + thrown));
        }
        assertThat(shop.statementsLeftOpen())
                .as("statements that were still open when the connection was given back (a try with resources?)")
                .isZero();
    }

    @Test
    @Order(6)
    @DisplayName("whatever else the writer throws, nothing stays open")
    void broken() {
        var out = new LineCounter() {
            @Override
            void line(long lines) {
                throw new IllegalStateException("a broken writer");
            }
        };

        try {
            Ex12Stream.export(shop.ctx(), out);
        } catch (IOException | RuntimeException e) {
            // Whether it is wrapped is not looked at here.
        }

        assertThat(shop.statementsLeftOpen())
                .as("statements that were still open when the writer had thrown an IllegalStateException")
                .isZero();
    }

    @Test
    @Order(7)
    @DisplayName("the writer stays open")
    void staysOpen() {
        var out = new LineCounter();
        export(out);
        assertThat(out.closed).as("whether the caller's writer was closed").isFalse();
    }

    private static long export(Writer out) {
        return shop.answer(1, "an export", ctx -> written(ctx, out));
    }

    private static long written(DSLContext ctx, Writer out) {
        try {
            return Ex12Stream.export(ctx, out);
        } catch (IOException e) {
            throw new AssertionError("the export throws " + e + ", though its writer doesn't", e);
        }
    }

    private static void manyBooks() {
        shop.execute("""
                insert into book (isbn, title, published_year, price_cents, language, genre_id)
                with recursive counter (n) as (select 1 union all select n + 1 from counter where n < 60)
                select 1000000000000 + 60 * a.n + b.n, 'One of many', 2000, a.n, 'en', 1
                from counter a cross join counter b
                where a.n <= 50
                """);
    }

    /** Forgets what is written, and counts its lines. */
    private static class LineCounter extends Writer {

        long lines;
        boolean closed;

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            for (int i = offset; i < offset + length; i++) {
                if (text[i] == '\n') line(++lines);
            }
        }

        void line(long lines) throws IOException {}

        @Override
        public void flush() {}

        @Override
        public void close() {
            closed = true;
        }
    }
}
