package bookshop.web.api;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDateTime;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/**
 * The tables that the API reads and writes, and their columns, written by hand: so few that a generator (lesson 04) isn't
 * needed. Names are quoted by no database when {@code renderQuotedNames} is off, see {@link Api#jooq}.
 */
public final class Tables {

    private Tables() {}

    /** A table whose database gives each row its number. MySQL doesn't say which column that is when rows come back. */
    static final class Numbered extends TableImpl<Record> {

        private final TableField<Record, Long> id =
                createField(name("id"), SQLDataType.BIGINT.generatedByDefaultAsIdentity(), this, "");

        private Numbered(String name) {
            super(name(name));
        }
    }

    public static final Table<Record> AUTHOR = table(name("author"));
    public static final Field<Long> AUTHOR_ID = field(name("author", "id"), Long.class);
    public static final Field<String> AUTHOR_NAME = field(name("author", "name"), String.class);
    public static final Field<Integer> AUTHOR_BORN_YEAR = field(name("author", "born_year"), Integer.class);

    public static final Numbered BOOK = new Numbered("book");
    public static final Field<Long> BOOK_ID = BOOK.id;
    public static final Field<String> BOOK_ISBN = field(name("book", "isbn"), String.class);
    public static final Field<String> BOOK_TITLE = field(name("book", "title"), String.class);
    public static final Field<Integer> BOOK_PUBLISHED_YEAR = field(name("book", "published_year"), Integer.class);
    public static final Field<Integer> BOOK_PRICE_CENTS = field(name("book", "price_cents"), Integer.class);
    public static final Field<String> BOOK_LANGUAGE = field(name("book", "language"), String.class);
    public static final Field<Long> BOOK_PUBLISHER_ID = field(name("book", "publisher_id"), Long.class);
    public static final Field<Long> BOOK_GENRE_ID = field(name("book", "genre_id"), Long.class);

    public static final Table<Record> BOOK_AUTHOR = table(name("book_author"));
    public static final Field<Long> BOOK_AUTHOR_BOOK_ID = field(name("book_author", "book_id"), Long.class);
    public static final Field<Long> BOOK_AUTHOR_AUTHOR_ID = field(name("book_author", "author_id"), Long.class);
    public static final Field<Integer> BOOK_AUTHOR_POSITION = field(name("book_author", "position"), Integer.class);

    public static final Table<Record> PUBLISHER = table(name("publisher"));
    public static final Field<Long> PUBLISHER_ID = field(name("publisher", "id"), Long.class);
    public static final Field<String> PUBLISHER_NAME = field(name("publisher", "name"), String.class);

    public static final Table<Record> GENRE = table(name("genre"));
    public static final Field<Long> GENRE_ID = field(name("genre", "id"), Long.class);

    public static final Numbered CUSTOMER = new Numbered("customer");
    public static final Field<Long> CUSTOMER_ID = CUSTOMER.id;
    public static final Field<String> CUSTOMER_EMAIL = field(name("customer", "email"), String.class);
    public static final Field<String> CUSTOMER_NAME = field(name("customer", "name"), String.class);
    public static final Field<String> CUSTOMER_CITY = field(name("customer", "city"), String.class);
    public static final Field<String> CUSTOMER_COUNTRY = field(name("customer", "country"), String.class);

    public static final Table<Record> ACCOUNT = table(name("account"));
    public static final Field<Long> ACCOUNT_CUSTOMER_ID = field(name("account", "customer_id"), Long.class);
    public static final Field<String> ACCOUNT_PASSWORD_HASH = field(name("account", "password_hash"), String.class);

    public static final Numbered PURCHASE = new Numbered("purchase");
    public static final Field<Long> PURCHASE_ID = PURCHASE.id;
    public static final Field<Long> PURCHASE_CUSTOMER_ID = field(name("purchase", "customer_id"), Long.class);
    public static final Field<LocalDateTime> PURCHASE_PURCHASED_AT =
            field(name("purchase", "purchased_at"), LocalDateTime.class);
    public static final Field<String> PURCHASE_STATUS = field(name("purchase", "status"), String.class);

    public static final Table<Record> PURCHASE_LINE = table(name("purchase_line"));
    public static final Field<Long> LINE_PURCHASE_ID = field(name("purchase_line", "purchase_id"), Long.class);
    public static final Field<Long> LINE_BOOK_ID = field(name("purchase_line", "book_id"), Long.class);
    public static final Field<Integer> LINE_QUANTITY = field(name("purchase_line", "quantity"), Integer.class);
    public static final Field<Integer> LINE_UNIT_PRICE_CENTS =
            field(name("purchase_line", "unit_price_cents"), Integer.class);

    public static final Table<Record> STOCK = table(name("stock"));
    public static final Field<Long> STOCK_BOOK_ID = field(name("stock", "book_id"), Long.class);
    public static final Field<Integer> STOCK_QUANTITY = field(name("stock", "quantity"), Integer.class);
    public static final Field<Integer> STOCK_VERSION = field(name("stock", "version"), Integer.class);

    public static final Table<Record> REQUEST_KEY = table(name("request_key"));
    public static final Field<Long> KEY_CUSTOMER_ID = field(name("request_key", "customer_id"), Long.class);
    public static final Field<String> KEY_REQUEST_KEY = field(name("request_key", "request_key"), String.class);
    public static final Field<Long> KEY_PURCHASE_ID = field(name("request_key", "purchase_id"), Long.class);
}
