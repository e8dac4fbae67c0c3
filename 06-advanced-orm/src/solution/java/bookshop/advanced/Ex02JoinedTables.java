package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Exercise 06.2: give each kind of publication a table. */
final class Ex02JoinedTables {

    private Ex02JoinedTables() {}

    // No discriminator: the table that has the key says what a row is.
    @Entity
    @Table(name = "publication")
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Edition {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private long bookId;

        private int priceCents;

        private LocalDate releasedOn;

        Edition() {}

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

    @Entity
    @Table(name = "printed_book")
    @PrimaryKeyJoinColumn(name = "publication_id")
    static class Printed extends Edition {

        private int pages;

        private String binding;

        Printed() {}

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

    @Entity
    @Table(name = "ebook")
    @PrimaryKeyJoinColumn(name = "publication_id")
    static class Download extends Edition {

        private String fileFormat;

        private int sizeKb;

        Download() {}

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

    @Entity
    @Table(name = "audiobook")
    @PrimaryKeyJoinColumn(name = "publication_id")
    static class Recording extends Edition {

        private String narrator;

        private int minutes;

        Recording() {}

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
