package bookshop.fundamentals;

import java.math.BigDecimal;

/**
 * A book on the shelf. A record is a class for values: its fields are final, and the constructor, a method {@code title()} for
 * each field, {@code equals}, {@code hashCode} and {@code toString} come with it.
 */
record Book(long id, String isbn, String title, String author, Genre genre, int year, BigDecimal price) {}
