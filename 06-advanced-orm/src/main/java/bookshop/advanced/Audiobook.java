package bookshop.advanced;

import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Read aloud. */
@Entity
@PrimaryKeyJoinColumn(name = "publication_id")
class Audiobook extends Publication {

    private String narrator;

    private int minutes;

    /** A JSON document in one column: read and written whole. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> chapters;

    /** For Hibernate. */
    Audiobook() {}

    String getNarrator() {
        return narrator;
    }

    int getMinutes() {
        return minutes;
    }

    /** Null when unknown. */
    List<String> getChapters() {
        return chapters;
    }

    void setChapters(List<String> chapters) {
        this.chapters = chapters;
    }
}
