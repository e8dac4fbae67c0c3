package bookshop.core;

import static bookshop.core.db.Tables.BOOK;
import static bookshop.core.db.Tables.GENRE;
import static bookshop.core.db.Tables.STOCK;
import static org.jooq.impl.DSL.createSequence;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.foreignKey;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.primaryKey;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockDataProvider;
import org.jooq.tools.jdbc.MockResult;

/** Step 9: around the statements: listeners, a database that isn't there, tables made and looked up. */
final class Step9Around {

    private Step9Around() {}

    /** A listener hears of every execution; {@link SqlLog} is one. This one has a better word for an error. */
    static String listener(DSLContext ctx) {
        DSLContext listening = ctx.configuration()
                .deriveAppending(ExecuteListener.onException(context ->
                        context.exception(new IllegalStateException("The shop is closed", context.sqlException()))))
                .dsl();
        try {
            return listening.fetch("selct title from book").toString();
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    /** Answers without a database, for a test of what is done with them. It sees the SQL and the values. */
    static List<String> mock() {
        var asked = new ArrayList<String>();
        MockDataProvider provider = context -> {
            asked.add(context.sql() + " " + Arrays.toString(context.bindings()));
            var result = DSL.using(SQLDialect.SQLITE).newResult(GENRE.NAME);
            result.add(DSL.using(SQLDialect.SQLITE).newRecord(GENRE.NAME).values("Gardening"));
            return new MockResult[] {new MockResult(1, result)};
        };
        DSLContext ctx = DSL.using(new MockConnection(provider), SQLDialect.SQLITE);
        asked.addAll(ctx.select(GENRE.NAME).from(GENRE).where(GENRE.ID.eq(1L)).fetch(GENRE.NAME));
        return asked;
    }

    /** The generated classes describe the tables; so does the database itself, asked by JDBC. */
    static List<String> described(DSLContext ctx) {
        var real = ctx.meta().getTables("stock").getFirst();
        return List.of(
                "generated: "
                        + Arrays.stream(STOCK.fields()).map(Field::getName).toList(),
                "real: " + Arrays.stream(real.fields()).map(Field::getName).toList(),
                "references: "
                        + BOOK.getReferences().stream()
                                .map(key -> key.getName())
                                .sorted()
                                .toList());
    }

    /** A table made by jOOQ, for a trial: identity, default, keys. The shop's own are made by scripts, as in lesson 07. */
    static List<String> trialTable(DSLContext ctx) {
        var wish = table(name("wish"));
        var note = field(name("note"), SQLDataType.VARCHAR(20));
        ctx.createTableIfNotExists(wish)
                .column("id", SQLDataType.BIGINT.generatedByDefaultAsIdentity())
                .column("genre_id", SQLDataType.BIGINT.nullable(true))
                .column(note, SQLDataType.VARCHAR(20).nullable(false).defaultValue("soon"))
                .constraints(primaryKey("id"), foreignKey("genre_id").references("genre", "id"))
                .execute();
        try {
            ctx.insertInto(wish).defaultValues().execute();
            return ctx.select(note).from(wish).fetch(note);
        } finally {
            ctx.dropTable(wish).execute();
        }
    }

    /** Sequences are PostgreSQL's alone here. jOOQ writes what you ask for, and another database refuses it when it runs. */
    static List<String> sequence() {
        var sequence = DSL.sequence(name("ticket"), SQLDataType.BIGINT);
        var postgres = DSL.using(SQLDialect.POSTGRES);
        return List.of(
                postgres.renderInlined(createSequence(sequence).startWith(100L)),
                postgres.render(select(sequence.nextval())));
    }

    /** One program, a schema for each tenant or test: names are mapped when the SQL is written. */
    static String mapped() {
        var mapping = new RenderMapping()
                .withSchemata(new MappedSchema().withInput("").withOutput("shop_of_alice"));
        return DSL.using(SQLDialect.POSTGRES, Bookshop.settings().withRenderMapping(mapping))
                .render(select(GENRE.NAME).from(GENRE));
    }
}
