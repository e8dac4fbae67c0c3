package bookshop.advanced;

import java.time.LocalDate;

/**
 * Exercise 06.2: give each kind of publication a table.
 *
 * <p>What all publications have is in the table {@code publication}; what one kind has is in a table of that kind, in a row with
 * the same key. The tables are there, with publications in them. Map the four classes:
 *
 * <pre>
 * Edition      publication     id, book_id, price_cents, released_on
 * Printed      printed_book    publication_id, pages, binding
 * Download     ebook           publication_id, file_format, size_kb
 * Recording    audiobook       publication_id, narrator, minutes
 * </pre>
 *
 * <ul>
 *   <li>The attributes are called like the columns; only the keys of the three tables have a name of their own.
 *   <li>The database numbers new rows of {@code publication}; a new publication is a row in two tables, and a removed one is gone
 *       from both.
 *   <li>Whoever asks for all gets every publication as what it is, with one statement. Whoever asks for one kind reads two
 *       tables, not four. A new price is one update.
 * </ul>
 *
 * <p>Look at: {@code @Entity}, {@code @Table}, {@code @Inheritance}, {@code @PrimaryKeyJoinColumn}; {@link Publication} and its
 * subclasses.
 */
final class Ex02JoinedTables {

    private Ex02JoinedTables() {}

    // TODO 06.2 map these four classes to four tables
    /** A form in which a book can be bought. */
    abstract static class Edition {

        private Long id;

        private long bookId;

        private int priceCents;

        private LocalDate releasedOn;

        /** For Hibernate. */
        Edition() {}

        /** What all kinds have. */
        Edition(long bookId, int priceCents, LocalDate releasedOn) {
            this.bookId = bookId;
            this.priceCents = priceCents;
            this.releasedOn = releasedOn;
        }

        Long getId() {
            return id;
        }

        long getBookId() {
            return bookId;
        }

        int getPriceCents() {
            return priceCents;
        }

        void setPriceCents(int priceCents) {
            this.priceCents = priceCents;
        }

        LocalDate getReleasedOn() {
            return releasedOn;
        }
    }

    /** On paper. */
    static class Printed extends Edition {

        private int pages;

        private String binding;

        /** For Hibernate. */
        Printed() {}

        /** A new printed book. */
        Printed(long bookId, int priceCents, LocalDate releasedOn, int pages, String binding) {
            super(bookId, priceCents, releasedOn);
            this.pages = pages;
            this.binding = binding;
        }

        int getPages() {
            return pages;
        }

        String getBinding() {
            return binding;
        }
    }

    /** In a file. */
    static class Download extends Edition {

        private String fileFormat;

        private int sizeKb;

        /** For Hibernate. */
        Download() {}

        /** A new e-book. */
        Download(long bookId, int priceCents, LocalDate releasedOn, String fileFormat, int sizeKb) {
            super(bookId, priceCents, releasedOn);
            this.fileFormat = fileFormat;
            this.sizeKb = sizeKb;
        }

        String getFileFormat() {
            return fileFormat;
        }

        int getSizeKb() {
            return sizeKb;
        }
    }

    /** Read aloud. */
    static class Recording extends Edition {

        private String narrator;

        private int minutes;

        /** For Hibernate. */
        Recording() {}

        /** A new audiobook. */
        Recording(long bookId, int priceCents, LocalDate releasedOn, String narrator, int minutes) {
            super(bookId, priceCents, releasedOn);
            this.narrator = narrator;
            this.minutes = minutes;
        }

        String getNarrator() {
            return narrator;
        }

        int getMinutes() {
            return minutes;
        }
    }
}
