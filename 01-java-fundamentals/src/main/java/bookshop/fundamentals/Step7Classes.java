package bookshop.fundamentals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Step 7: classes guard what is true of their objects, and say when two of them are equal. */
final class Step7Classes {

    private Step7Classes() {}

    /** Copies in stock. The field is private, so that there is one place that can make it negative, and it doesn't. */
    static final class Stock {
        private int copies;

        Stock(int copies) {
            this.copies = copies;
        }

        /** Takes copies off the shelf, or none: {@link IllegalStateException} if there are fewer. */
        void take(int wanted) {
            if (wanted > copies) {
                throw new IllegalStateException("only " + copies + " left");
            }
            copies -= wanted;
        }

        int copies() {
            return copies;
        }
    }

    /** Without {@code equals} an object equals itself only, which is what a class inherits. */
    static final class Shelf {
        final String name;

        Shelf(String name) {
            this.name = name;
        }
    }

    /** {@code equals} and {@code hashCode} belong together: a set looks by the hash first. */
    static class Customer {
        private String email;

        Customer(String email) {
            this.email = email;
        }

        void setEmail(String email) {
            this.email = email;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Customer customer && Objects.equals(email, customer.email);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(email);
            // Try: leave this method out. The set below finds nobody from the start.
        }
    }

    /** A subclass is a customer too. Hibernate makes such classes and hands out their objects in place of yours. */
    static final class Member extends Customer {
        Member(String email) {
            super(email);
        }
    }

    /** An interface says what can be done; a default method brings what follows from it. */
    interface Named {
        String name();

        default String inCapitals() {
            return name().toUpperCase(Locale.ROOT);
        }
    }

    record Publisher(String name, String country) implements Named {
        /** Checks, before the fields are set. */
        Publisher {
            Objects.requireNonNull(name, "a publisher has a name");
        }
    }

    static String guarded() {
        var stock = new Stock(2);
        try {
            stock.take(3);
        } catch (IllegalStateException e) {
            return e.getMessage() + ", still " + stock.copies();
        }
        return "sold";
    }

    static String equal() {
        return "class " + new Shelf("A").equals(new Shelf("A")) + ", record "
                + new Publisher("Gollancz", "GB").equals(new Publisher("Gollancz", "GB"));
    }

    /** The hash has changed while the object was in the set: it is there, and can't be found. */
    static List<Boolean> lost() {
        var customer = new Customer("alice@example.org");
        Set<Customer> guests = new HashSet<>(List.of(customer));
        boolean before = guests.contains(customer);
        customer.setEmail("alice@example.com");
        return List.of(before, guests.contains(customer));
    }

    record Basket(List<String> titles) {}

    /** A record's fields are final; what they refer to isn't. {@code List.copyOf} in the constructor makes it so. */
    static List<String> leaking() {
        var titles = new ArrayList<>(List.of("Mort"));
        var basket = new Basket(titles);
        titles.add("Emma");
        return basket.titles();
        // Try: give Basket a compact constructor, Basket { titles = List.copyOf(titles); }
    }

    /** {@code instanceof} takes a subclass for an equal. {@code getClass() == other.getClass()} wouldn't. */
    static boolean subclass() {
        return new Customer("alice@example.org").equals(new Member("alice@example.org"));
    }

    static String inherited() {
        return new Publisher("Gollancz", "GB").inCapitals();
    }
}
