package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;

/** In a file. */
@Entity
@Table(name = "ebook")
@PrimaryKeyJoinColumn(name = "publication_id")
class EBook extends Publication {

    private String fileFormat;

    private int sizeKb;

    /** For Hibernate. */
    EBook() {}

    /** {@code EPUB} or {@code PDF}. */
    String getFileFormat() {
        return fileFormat;
    }

    /** In units of 1024 bytes. */
    int getSizeKb() {
        return sizeKb;
    }
}
