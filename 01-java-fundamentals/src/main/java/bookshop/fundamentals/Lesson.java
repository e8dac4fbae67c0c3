package bookshop.fundamentals;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The lesson's program: runs the worked code, step by step, and prints why and the result. */
final class Lesson {

    private Lesson() {}

    public static void main(String[] args) {
        System.out.println("Lesson 01, without a database");

        step("Step1Values", "A variable has a type, and holds a value or a reference.");
        show("types", "Said, or taken from the right.", Step1Values.types());
        show("sameObject(127)", "Two Long objects with ==, small.", Step1Values.sameObject(127));
        show("sameObject(128)", "And one larger.", Step1Values.sameObject(128));
        show("sameNumber(128)", "With equals.", Step1Values.sameNumber(128));
        show("unboxedNull", "An Integer that is null becomes an int.", Step1Values.unboxedNull());
        show("untouched", "An int, an Integer, a boolean and a String that nobody has set.", Step1Values.untouched());
        show("shared", "Added by one name, seen by the other.", Step1Values.shared());
        show("uuid", "An id without a database.", Step1Values.uuid());

        step("Step2Numbers", "Whole numbers have an end, binary fractions have no cents.");
        show("wrapped", "The largest int, and one more.", Step2Numbers.wrapped());
        show("exact", "The same, told to complain.", Step2Numbers.exact());
        show("divided", "7 / 2 and 7 / 2.0.", Step2Numbers.divided());
        show("negative", "-7 by 2, with its remainder.", Step2Numbers.negative());
        show("threeDimes", "Ten cents, three times.", Step2Numbers.threeDimes());
        show("scales", "10.0 and 10.00.", Step2Numbers.scales());
        show("rounded", "2.625, a tie.", Step2Numbers.rounded());
        show("thirds", "10.00 by 3, unasked and with two digits.", Step2Numbers.thirds());

        step("Step3Text", "Text never changes, and has a language only where you name one.");
        show("compared", "The same letters.", Step3Text.compared());
        show("pieces", "New texts; the old one stays.", Step3Text.pieces());
        show("query", "A text block.", Step3Text.query());
        show("lowered", "Small letters in Turkey and nowhere.", Step3Text.lowered());
        show("formatted", "For people and for machines.", Step3Text.formatted());
        show("encoded", "Characters and bytes.", Step3Text.encoded());

        step("Step4Time", "A moment is not a date, and a day is not 24 hours.");
        show("oneMoment", "A sale at 23:30 UTC, in New York and in Berlin.", Step4Time.oneMoment());
        show("dayAndHours", "Saturday at 18:00, and the clocks change.", Step4Time.dayAndHours());
        show("night", "From ten to six, in January and when the clocks change.", Step4Time.night());
        show("months", "31 January and a month, or 30 days.", Step4Time.months());
        show("yearOfTheWeek", "30 December with YYYY, with yyyy, and plain.", Step4Time.yearOfTheWeek());

        step("Step5Choices", "A switch gives a value, and the compiler knows when a case is missing.");
        show("floor", "By a constant.", Step5Choices.floor(Genre.NOVEL));
        show("label", "By a type and its parts.", Step5Choices.label(new Step5Choices.AudioBook(135)));
        show("firstOfEachAuthor", "A loop that skips and stops.", Step5Choices.firstOfEachAuthor(3));
        show("shelfLength", "A loop that counts.", Step5Choices.shelfLength(4));
        show("stored", "A name for the table.", Step5Choices.stored(Genre.SCIENCE_FICTION));

        step("Step6Methods", "Overloads, lambdas, Optional, type parameters.");
        show("titles", "A lambda chooses.", Step6Methods.titles(book -> book.year() < 1980));
        show(
                "total",
                "As many prices as you like.",
                Step6Methods.total(
                        Bookshop.BOOKS.get(0).price(), Bookshop.BOOKS.get(1).price()));
        show("newestTitles", "Perhaps there is none.", Step6Methods.newestTitles());
        show("ofFirst", "A list of books in, a year out.", Step6Methods.ofFirst(Bookshop.BOOKS, Book::year));
        show("reassigned", "A parameter is the method's own.", Step6Methods.reassigned());

        step("Step7Classes", "Classes guard what is true of their objects.");
        show("guarded", "Three of two copies.", Step7Classes.guarded());
        show("equal", "Two that look the same.", Step7Classes.equal());
        show("lost", "Is it in the set, before and after its hash has changed?", Step7Classes.lost());
        show("leaking", "A record around a list that somebody else has, too.", Step7Classes.leaking());
        show("subclass", "A customer and a member with one e-mail.", Step7Classes.subclass());
        show("inherited", "From an interface.", Step7Classes.inherited());

        step("Step8Collections", "Lists, sets, maps and streams.");
        show("unchangeable", "Clear the shelf.", Step8Collections.unchangeable());
        show("ordered", "As put, and sorted.", Step8Collections.ordered());
        show("removing", "While walking through, and properly.", Step8Collections.removing());
        show("before1950", "A comprehension.", Step8Collections.before1950());
        show("perGenre", "A group by.", Step8Collections.perGenre());
        show("dearest", "The top three.", Step8Collections.dearest());
        show("oneForEachAuthor", "Two books for one key.", Step8Collections.oneForEachAuthor());
        show("generated", "A generator.", Step8Collections.generated());
        show("unasked", "A stream that nobody asked: how many titles did it see?", Step8Collections.unasked());

        step("Step9Failures", "Exceptions keep their cause, and what was opened is closed.");
        show("withCause", "Raise from.", Step9Failures.withCause());
        show("closed", "With.", Step9Failures.closed());
        show("suppressed", "Two failures.", Step9Failures.suppressed());
        show("hidden", "A return in finally.", Step9Failures.hidden());
        show("unchecked", "Read two lines, and close.", Step9Failures.unchecked());
    }

    private static void step(String worked, String why) {
        System.out.println("\n" + worked + ": " + why);
    }

    private static void show(String method, String why, Object result) {
        System.out.println("\n  " + method + ": " + why);
        Collection<?> lines = switch (result) {
            case Collection<?> several -> several;
            case Map<?, ?> map -> map.entrySet();
            default -> List.of(result);
        };
        lines.forEach(line -> System.out.println("    = " + line));
    }
}
