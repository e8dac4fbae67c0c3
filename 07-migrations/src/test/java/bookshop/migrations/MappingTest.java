package bookshop.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Does Hibernate's mapping fit the schema that the changelog makes? In a project that has both, this is the test that finds the
 * forgotten changeset. Starting Hibernate takes seconds, so it runs with {@code -Psolutions} only.
 */
@Tag("course")
@DisplayName("Hibernate's mapping and the migrated schema")
class MappingTest {

    private static final Logger HIBERNATE = Logger.getLogger("org.hibernate");

    @Entity(name = "Author")
    @Table(name = "author")
    static class Author {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String name;

        @Column(name = "born_year")
        Integer bornYear;
    }

    /** The new version of the class: the changeset for its column was forgotten. */
    @Entity(name = "Author")
    @Table(name = "author")
    static class AuthorWithCountry {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String name;

        String country;
    }

    @Test
    @DisplayName("every column of the mapping is in the schema")
    void fits() {
        assertThat(missing(Author.class)).isEmpty();
    }

    @Test
    @DisplayName("a column for which nobody wrote a changeset is found")
    void drift() {
        assertThat(missing(AuthorWithCountry.class)).containsExactly("author.country");
    }

    /**
     * The columns that Hibernate would ask for and the migrated schema doesn't have. Hibernate's own
     * {@code factory.getSchemaManager().validate()} compares types too, but takes offence at SQLite's {@code integer} for a
     * {@code Long}: use it where you have PostgreSQL or MySQL only.
     */
    private static List<String> missing(Class<?> entity) {
        HIBERNATE.setLevel(Level.OFF);
        try (var shop = new Shop(Database.empty(), "db/changelog.yaml")) {
            shop.update();
            try (SessionFactory factory = new Configuration()
                    .addAnnotatedClass(entity)
                    .setProperties(properties(shop))
                    .buildSessionFactory()) {
                var missing = new ArrayList<String>();
                var table = factory.unwrap(org.hibernate.engine.spi.SessionFactoryImplementor.class)
                        .getMappingMetamodel()
                        .getEntityDescriptor(entity);
                Map<String, String> columns = shop.columns("author");
                table.forEachSelectable((i, column) -> {
                    if (!columns.containsKey(column.getSelectableName())) {
                        missing.add(table.getMappedTableDetails().getTableName() + "." + column.getSelectableName());
                    }
                });
                return missing;
            }
        }
    }

    private static java.util.Properties properties(Shop shop) {
        var properties = new java.util.Properties();
        properties.put("hibernate.connection.datasource", shop.source());
        properties.put("hibernate.hbm2ddl.auto", "none");
        return properties;
    }
}
