package bookshop.fundamentals;

import java.util.ArrayList;
import java.util.List;

/** Step 5: choosing and repeating. A {@code switch} gives a value, and the compiler knows when a case is missing. */
final class Step5Choices {

    private Step5Choices() {}

    /** The same book in another form. Sealed: these three are all there are. */
    sealed interface Edition permits Printed, EBook, AudioBook {}

    record Printed(int pages) implements Edition {}

    record EBook(double megabytes) implements Edition {}

    record AudioBook(int minutes) implements Edition {}

    /** Where the shelf is: a value for each constant, and no default that would swallow a new one. */
    static String floor(Genre genre) {
        return switch (genre) {
            case PROGRAMMING, DATABASES -> "basement";
            case NOVEL -> "ground floor";
            case FANTASY, SCIENCE_FICTION -> "first floor";
        };
        // Try: add POETRY to Genre. This method doesn't compile any more, which is what you want.
    }

    /** A pattern asks for the type and takes the parts in one go; {@code when} adds a condition. */
    static String label(Edition edition) {
        return switch (edition) {
            case null -> "not published";
            case Printed(int pages) when pages > 1000 -> "a brick";
            case Printed(int pages) -> pages + " pages";
            case EBook book -> "e-book, " + book.megabytes() + " MB";
            case AudioBook(int minutes) -> minutes / 60 + " h " + minutes % 60 + " min";
        };
    }

    /** The for of Python needs no index, and neither does this. {@code continue} and {@code break} are as there. */
    static List<String> firstOfEachAuthor(int most) {
        List<String> authors = new ArrayList<>();
        for (Book book : Bookshop.BOOKS) {
            if (authors.contains(book.author())) continue;
            authors.add(book.author());
            if (authors.size() == most) break;
        }
        return authors;
    }

    /** With an index: from 0, while smaller than the size. {@code <=} is one too many. */
    static int shelfLength(int booksPerMetre) {
        int metres = 0;
        for (int i = 0; i < Bookshop.BOOKS.size(); i += booksPerMetre) {
            metres++;
        }
        return metres;
        // Try: the same with while, and with (size + n - 1) / n.
    }

    /** An enum has a name, which goes into a table, and a place, which doesn't: it moves with the next constant. */
    static String stored(Genre genre) {
        return genre.name() + ", back from text: " + Genre.valueOf("NOVEL") + ", ordinal " + genre.ordinal();
    }
}
