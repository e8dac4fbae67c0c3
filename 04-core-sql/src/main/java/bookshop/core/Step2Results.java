package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.GENRE;
import static bookshop.core.db.Tables.PURCHASE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;

/** Step 2: from rows to what you want. There is a fetch for each way; pick the one that says what you mean. */
final class Step2Results {

    private Step2Results() {}

    /** Some columns of a book. */
    record Label(String title, int year, BigDecimal price) {}

    /** None, one, several: what each fetch makes of it. */
    static List<String> howMany(DSLContext ctx) {
        var lines = new ArrayList<String>();
        for (int year : new int[] {1066, 1815, 1984}) {
            var titles = ctx.select(BOOK.TITLE).from(BOOK).where(BOOK.PUBLISHED_YEAR.eq(year));
            lines.add(year + " fetchOne: " + outcome(() -> titles.fetchOne(BOOK.TITLE)) + ", fetchSingle: "
                    + outcome(() -> titles.fetchSingle(BOOK.TITLE)) + ", fetchOptional: "
                    + outcome(() -> titles.fetchOptional(BOOK.TITLE)));
        }
        return lines;
        // Try: fetchAny, which is content with the first of many; and orderBy with it.
    }

    private static String outcome(Supplier<?> fetch) {
        try {
            return "" + fetch.get();
        } catch (DataAccessException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** A list of one column, a set, a map, groups, a single value: all keep the order of the rows. */
    static List<String> collections(DSLContext ctx) {
        var java = ctx.select(BOOK.LANGUAGE, BOOK.PUBLISHED_YEAR, BOOK.TITLE)
                .from(BOOK)
                .where(BOOK.TITLE.contains("Java"))
                .orderBy(BOOK.PUBLISHED_YEAR);
        List<String> titles = java.fetch(BOOK.TITLE);
        Map<Integer, String> byYear = java.fetchMap(BOOK.PUBLISHED_YEAR, BOOK.TITLE);
        Map<Locale, List<Integer>> years = java.fetchGroups(BOOK.LANGUAGE, BOOK.PUBLISHED_YEAR);
        int books = ctx.fetchValue(ctx.selectCount().from(BOOK));
        return List.of("" + titles, "" + byYear, "" + years, "" + java.fetchSet(BOOK.LANGUAGE), books + " books");
    }

    /** A record is a named tuple with types: by field, by position, or taken apart. */
    static List<String> record(DSLContext ctx) {
        Record3<Long, String, Integer> row = ctx.select(BOOK.ID, BOOK.TITLE, BOOK.PUBLISHED_YEAR)
                .from(BOOK)
                .where(BOOK.ID.eq(25L))
                .fetchSingle();
        String byField = row.get(BOOK.TITLE);
        Integer byPosition = row.value3();
        return List.of(byField, "" + byPosition, "" + row.intoMap());
        // Try: row.get("id") after a join of two tables that both have one. The field BOOK.ID can't be mistaken.
    }

    /** Into Java records. The compiler compares the columns with the constructor, so an added column can't slip. */
    static List<Label> labels(DSLContext ctx, String genre) {
        return ctx.select(
                        BOOK.TITLE,
                        BOOK.PUBLISHED_YEAR,
                        // A conversion for this query only.
                        BOOK.PRICE_CENTS.convertFrom(cents -> BigDecimal.valueOf(cents, 2)))
                .from(BOOK)
                .join(GENRE)
                .on(GENRE.ID.eq(BOOK.GENRE_ID))
                .where(GENRE.NAME.eq(genre))
                .orderBy(BOOK.TITLE)
                .fetch(Records.mapping(Label::new));
        // Try: fetchInto(Label.class) goes by position here, and nobody compares types: swap two columns and see.
    }

    /** Text, text and a time in the table; an enum, a Locale and an Instant in Java, by the generator's forced types. */
    static List<String> types(DSLContext ctx) {
        PurchaseStatus status = ctx.fetchValue(PURCHASE.STATUS, PURCHASE.ID.eq(1L));
        Instant at = ctx.fetchValue(PURCHASE.PURCHASED_AT, PURCHASE.ID.eq(1L));
        Locale language = ctx.fetchValue(BOOK.LANGUAGE, BOOK.ID.eq(44L));
        return List.of("" + status, "" + at, language.getDisplayLanguage(Locale.ENGLISH));
    }

    /** Without generated classes: names and types by hand, with the same converter. */
    static List<Locale> byHand(DSLContext ctx) {
        var language = field(name("language"), SQLDataType.VARCHAR.asConvertedDataType(new LanguageConverter()));
        return ctx.selectDistinct(language)
                .from(table(name("book")))
                .orderBy(language)
                .fetch(language);
    }

    /** As text, for a person or a machine. */
    static List<String> formatted(DSLContext ctx) {
        var genres = ctx.select(GENRE.ID, GENRE.NAME)
                .from(GENRE)
                .where(GENRE.PARENT_ID.isNull())
                .orderBy(GENRE.ID)
                .fetch();
        var lines = new ArrayList<>(genres.format().lines().toList());
        lines.add(genres.formatCSV().replace("\n", " "));
        return lines;
        // Try: formatJSON.
    }
}
