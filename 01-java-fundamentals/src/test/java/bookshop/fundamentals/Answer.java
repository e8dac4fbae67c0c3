package bookshop.fundamentals;

import java.util.ConcurrentModificationException;
import java.util.List;

/** Asks an answer for what it gives, and makes a sentence of whatever comes instead. */
final class Answer {

    private Answer() {}

    /** A question to the exercise; may fail in any way. */
    interface Question<T> {
        T ask() throws Exception;
    }

    /** What the exercise gives, which is never null. */
    static <T> T to(String what, Question<T> question) {
        T given = orNull(what, question);
        if (given == null) {
            throw new AssertionError(what + " is null");
        }
        return given;
    }

    /** What the exercise gives, where null is an answer. */
    static <T> T orNull(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (Throwable e) {
            throw stopped(what + ": there is no answer, it stops with", e);
        }
    }

    /** The exception with which the exercise refuses something; it must be of this type. */
    static <E extends Throwable> E refusal(Class<E> type, String what, Question<?> question) {
        String given;
        try {
            given = String.valueOf(question.ask());
        } catch (Throwable e) {
            if (!isTodo(e) && type.isInstance(e)) return type.cast(e);
            throw stopped(
                    what + ": there should be an exception " + type.getSimpleName() + ", but there is another", e);
        }
        throw new AssertionError(
                what + ": there should be an exception " + type.getSimpleName() + ", but the answer is " + given);
    }

    /** Whatever the exercise throws. */
    static Throwable failure(String what, Question<?> question) {
        Object given;
        try {
            given = question.ask();
        } catch (Throwable e) {
            if (isTodo(e)) throw (AssertionError) e;
            return e;
        }
        throw new AssertionError(what + ": the failure should reach the caller, but " + given + " was returned");
    }

    /** Fails if this is another exception than the expected one, or none. */
    static void isSame(String what, Throwable expected, Throwable given) {
        if (given != expected) {
            throw new AssertionError(what + " should be\n  " + said(expected) + "\nbut it is\n  " + said(given)
                    + (said(expected).equals(said(given)) ? ", another object" : "")
                    + (given == null ? "" : advice(given)));
        }
    }

    /** Fails if one of the expected exceptions is missing. */
    static void contain(String what, List<Throwable> given, Throwable... expected) {
        for (Throwable one : expected) {
            if (given.stream().noneMatch(other -> other == one)) {
                throw new AssertionError(what + " should contain\n  " + said(one) + "\nbut it is\n  "
                        + given.stream().map(Answer::said).toList());
            }
        }
    }

    private static String said(Throwable e) {
        if (e == null) return "null";
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    }

    private static AssertionError stopped(String what, Throwable e) {
        return isTodo(e) ? (AssertionError) e : new AssertionError(what + "\n" + said(e) + advice(e), e);
    }

    private static boolean isTodo(Throwable e) {
        return e instanceof AssertionError && String.valueOf(e.getMessage()).startsWith("TODO ");
    }

    private static String advice(Throwable e) {
        return switch (e) {
            case NullPointerException none
            when none.getMessage() == null ->
                "\nwhat is null there, and was it allowed to be? (a switch takes null only with a case null; Optional.of and List.of never do)";
            case NullPointerException none -> "\nwhat is null there, and was it allowed to be?";
            case ConcurrentModificationException shared ->
                "\na list was changed that another one still shows, or a loop still walks through";
            case UnsupportedOperationException fixed ->
                "\na list was to be changed that can't be changed (a copy of it can)";
            case StackOverflowError endless -> "\na method calls itself without end";
            case OutOfMemoryError full -> "\nsomething grows without end";
            default -> "";
        };
    }
}
