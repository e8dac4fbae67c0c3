package bookshop.fundamentals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Step 1: a variable has a type, and holds a value or a reference. Eight types are primitive ({@code int}, {@code long},
 * {@code boolean}, …): the variable is the number. All others are references to objects, or null.
 */
final class Step1Values {

    private Step1Values() {}

    /** The type stands before the name or, with {@code var}, is taken from the right. Either way it never changes. */
    static String types() {
        int copies = 3;
        long id = 4711L;
        var title = "Mort"; // a String, now and for ever
        return copies + " of " + title + ", row " + id;
        // Try: title = 7; doesn't compile. Python would wait for the customer to find out.
    }

    /** {@code ==} compares what the variables hold. For two {@code Long} objects that is: are they one object? */
    static boolean sameObject(long id) {
        Long ours = id;
        Long theirs = id;
        return ours == theirs; // small numbers are kept and handed out again, so a test with id 7 proves nothing
    }

    /** {@code equals} compares what the objects stand for. */
    static boolean sameNumber(long id) {
        Long ours = id;
        Long theirs = id;
        return ours.equals(theirs);
        // Try: ours = null. Objects.equals(ours, theirs) takes it.
    }

    /** A wrapper can be null, as a column can; a primitive can't, and turning one into the other fails. */
    static String unboxedNull() {
        Integer stars = null; // nobody has reviewed the book yet
        try {
            int shown = stars;
            return shown + " stars";
        } catch (NullPointerException e) {
            return "NullPointerException, though no dot is to be seen";
        }
    }

    private static class Row {
        int quantity;
        Integer rating;
        boolean sold;
        String title;
    }

    /** Fields that nobody has set: zero, false and null. A zero that means "unknown" is how a primitive misleads. */
    static String untouched() {
        var row = new Row();
        return row.quantity + ", " + row.rating + ", " + row.sold + ", " + row.title;
    }

    /** Two names, one list, as in Python. Primitives are copied. */
    static List<String> shared() {
        var shelf = new ArrayList<>(List.of("Mort"));
        var sameShelf = shelf;
        sameShelf.add("Emma");
        return shelf;
        // Try: var sameShelf = List.copyOf(shelf). Now adding is refused, and shelf stays as it was.
    }

    /** An id that needs no database to be unique, and that two servers never give twice. */
    static String uuid() {
        UUID id = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"); // UUID.randomUUID() makes new ones
        return id + ", " + id.toString().length() + " characters, or 16 bytes";
    }
}
