package bookshop.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("02.1 Create a table")
class Ex01GiftCardsTest {

    @RegisterExtension
    static final Shop shop = Shop.open("02.1", "ex01-gift-cards.sql");

    @BeforeEach
    void create() {
        shop.create("gift_card", "gift_card");
    }

    @Test
    @Order(1)
    @DisplayName("a card needs a code, an amount and a date; its number and its state come by themselves")
    void defaults() {
        String what = "a card of which only code, amount and date are given (the database numbers the rows)";
        shop.takes(what, card("'LEM-100'", "900", "'2025-05-01'"));
        shop.takes(what, card("'TWELVE-CHARS'", "1000", "'2025-05-02'"));

        if (shop.rows("select id from gift_card where id is not null").isEmpty()) {
            throw new AssertionError(
                    "no card got an id: who numbers the rows? On SQLite only “integer primary key” does");
        }
        assertThat(shop.rows("select code from gift_card order by id"))
                .as("the cards by id: the first has the smaller one")
                .containsExactly("LEM-100", "TWELVE-CHARS");
        assertThat(shop.rows("select distinct state, expires_on from gift_card"))
                .as("state and last day of a new card")
                .containsExactly("ACTIVE | null");
    }

    @Test
    @Order(2)
    @DisplayName("the id is the primary key")
    void primaryKey() {
        assertThat(shop.primaryKey("gift_card"))
                .as("the columns of the primary key of gift_card")
                .containsExactly("id");
    }

    @Test
    @Order(3)
    @DisplayName("an amount is a whole number: 900 comes before 1000; a code is short, a date is a date")
    void types() {
        shop.takes("a card", card("'A'", "1000", "'2025-05-01'"));
        // The servers round what they put into a column of whole numbers; SQLite would keep the decimals.
        String cents = shop.product().equals("sqlite") ? "900" : "900.4";
        shop.takes("a second card", card("'B'", cents, "'2025-05-01'"));

        assertThat(shop.rows("select concat(code, ' ', cents) from gift_card order by cents"))
                .as("codes and amounts of cards over 900 and 1000 cents, by amount (which type has the column?)")
                .containsExactly("B 900", "A 1000");
        if (!shop.product().equals("sqlite")) {
            String question = "which type has the column?";
            shop.refuses("a code of 13 characters", question, card("'THIRTEEN-CHAR'", "1", "'2025-05-01'"));
            shop.refuses("a card of 30 February", question, card("'C'", "1", "'2025-02-30'"));
        }
    }

    @Test
    @Order(4)
    @DisplayName("code, amount, date and state are never nothing")
    void notNull() {
        shop.takes("a card", card("'A'", "900", "'2025-05-01'"));

        String question = "NULL passes every constraint but one";
        shop.refuses("a card without a code", question, card("null", "900", "'2025-05-01'"));
        shop.refuses("a card without an amount", question, card("'B'", "null", "'2025-05-01'"));
        shop.refuses("a card without a date", question, card("'C'", "900", "null"));
        shop.refuses("a card without a state", question, "update gift_card set state = null");

        question = "what stands in for it? A default is asked for in state only";
        shop.refuses("an insert without a code", question, insert("cents, issued_on", "900, '2025-05-01'"));
        shop.refuses("an insert without an amount", question, insert("code, issued_on", "'B', '2025-05-01'"));
        shop.refuses("an insert without a date", question, insert("code, cents", "'C', 900"));
    }

    @Test
    @Order(5)
    @DisplayName("no two cards have the same code, and all else may be the same")
    void unique() {
        shop.takes("a card", card("'A'", "900", "'2025-05-01'"));
        shop.takes("a card with another code, and else the same", card("'B'", "900", "'2025-05-01'"));

        shop.takes("a used card", "update gift_card set state = 'USED'");
        String said = shop.refuses(
                "a second card with the code A",
                "must a code be unique by itself?",
                card("'A'", "500", "'2025-06-01'"));
        // SQLite names the columns of a broken "unique", not the constraint, but knows how the table was made.
        if (!shop.product().equals("sqlite")) {
            named(said, "uq_gift_card_code");
        } else if (shop.rows("select sql from sqlite_master where sql like '%uq_gift_card_code%'")
                .isEmpty()) {
            throw new AssertionError(
                    "no constraint of gift_card is called uq_gift_card_code: which name has “unique”?");
        }
    }

    @Test
    @Order(6)
    @DisplayName("an amount is more than 0")
    void amount() {
        shop.takes("a card over 1 cent", card("'A'", "1", "'2025-05-01'"));

        String question = "which check compares cents with 0?";
        named(shop.refuses("a card over 0 cents", question, card("'B'", "0", "'2025-05-01'")), "ck_gift_card_cents");
        shop.refuses("a card over -1 cents", question, "update gift_card set cents = -1");
    }

    @Test
    @Order(7)
    @DisplayName("a card expires on the day it is issued or later, or never")
    void expires() {
        shop.takes("a card that never expires", card("'A'", "900", "'2025-05-02'"));
        shop.takes(
                "a card that expires a year later", "update gift_card set expires_on = '2026-05-01' where code = 'A'");
        shop.takes(
                "a card that expires on the same day", "update gift_card set expires_on = issued_on where code = 'A'");
        assertThat(shop.rows("select issued_on, expires_on from gift_card"))
                .as("first and last day of a card that expires on the same day (which types have the columns?)")
                .containsExactly("2025-05-02 | 2025-05-02");

        named(
                shop.refuses(
                        "a card that expires the day before it was issued",
                        "a check may compare two columns of a row",
                        "update gift_card set expires_on = '2025-05-01' where code = 'A'"),
                "ck_gift_card_expires_on");
    }

    @Test
    @Order(8)
    @DisplayName("a card is active, used or blocked")
    void states() {
        shop.takes("a card", card("'A'", "900", "'2025-05-01'"));
        shop.takes("a used card", "update gift_card set state = 'USED'");
        shop.takes("a blocked card", "update gift_card set state = 'BLOCKED'");
        shop.takes("an active card", "update gift_card set state = 'ACTIVE'");

        named(
                shop.refuses(
                        "a card in the state LOST",
                        "a check can name all values that are allowed",
                        "update gift_card set state = 'LOST'"),
                "ck_gift_card_state");
        // Unless a table says otherwise, capital and small letters are the same to MySQL.
        if (!shop.product().equals("mysql")) {
            shop.refuses(
                    "a card in the state active",
                    "are small letters among the values that are allowed?",
                    "update gift_card set state = 'active'");
        }
    }

    private static String card(String code, String cents, String issuedOn) {
        return insert("code, cents, issued_on", code + ", " + cents + ", " + issuedOn);
    }

    private static String insert(String columns, String values) {
        return "insert into gift_card (" + columns + ") values (" + values + ")";
    }

    private static void named(String said, String constraint) {
        assertThat(said)
                .as("what the database says when " + constraint + " is broken: has the constraint that name?")
                .containsIgnoringCase(constraint);
    }
}
