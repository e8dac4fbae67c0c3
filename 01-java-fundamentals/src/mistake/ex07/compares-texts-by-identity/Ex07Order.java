// Wrong: == compares two String objects. Message: "how many lines an order of three books has"
package bookshop.fundamentals;

import java.util.ArrayList;
import java.util.List;

/** Exercise 01.7: an order that nobody can change. */
final class Ex07Order {

    private Ex07Order() {}

    /** So many copies of a book, at least one. */
    record Line(String isbn, int quantity, int unitPriceCents) {}

    record Order(long number, List<Line> lines) {

        // copyOf gives a list that is nobody else's and that nobody can change: one copy for the way in and the way
        // out.
        // Collections.unmodifiableList would still show what the caller does to the list beneath it.
        Order {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("Order " + number + " has no lines");
            }
        }

        long totalCents() {
            return lines.stream()
                    .mapToLong(line -> (long) line.quantity() * line.unitPriceCents())
                    .sum();
        }

        Order plus(Line added) {
            List<Line> changed = new ArrayList<>(lines);
            for (int i = 0; i < changed.size(); i++) {
                Line line = changed.get(i);
                if (line.isbn() == added.isbn()) {
                    changed.set(i, new Line(line.isbn(), line.quantity() + added.quantity(), line.unitPriceCents()));
                    return new Order(number, changed);
                }
            }
            changed.add(added);
            return new Order(number, changed);
        }
    }
}
