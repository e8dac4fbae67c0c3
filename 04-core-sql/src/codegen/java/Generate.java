import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Writes src/generated: builds the schema in a temporary SQLite file, and has jOOQ read it. */
class GenerateTables {

    public static void main(String[] args) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Path file = Files.createTempFile("schema-", ".db");
        String url = "jdbc:sqlite:" + file;
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(Path.of("src/main/resources/schema-sqlite.sql")));
        }
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.sqlite.SQLiteDatabase")
                                // "integer … primary key" counts by itself, which jOOQ sees in a shorter form only.
                                .withSyntheticIdentities(".*\\.id")
                                .withForcedTypes(
                                        // SQLite has one integer type, the others a bigint for ids.
                                        new ForcedType().withName("BIGINT").withIncludeExpression("id|.*_id"),
                                        // Text in the table, a type in Java: a converter for each.
                                        new ForcedType()
                                                .withUserType("bookshop.core.PurchaseStatus")
                                                .withEnumConverter(true)
                                                .withIncludeExpression("purchase\\.status"),
                                        new ForcedType()
                                                .withUserType("bookshop.core.Role")
                                                .withEnumConverter(true)
                                                .withIncludeExpression("book_author\\.role"),
                                        new ForcedType()
                                                .withUserType("java.util.Locale")
                                                .withConverter("bookshop.core.LanguageConverter")
                                                .withIncludeExpression("book\\.language"),
                                        new ForcedType()
                                                .withUserType("java.time.Instant")
                                                .withBinding("bookshop.core.UtcBinding")
                                                .withIncludeExpression("purchase\\.purchased_at"),
                                        new ForcedType().withName("VARCHAR").withIncludeTypes("TEXT"),
                                        new ForcedType()
                                                .withName("TIMESTAMP(6)")
                                                .withIncludeTypes("TIMESTAMP")))
                        .withGenerate(
                                new Generate().withGeneratedAnnotation(true).withGeneratedAnnotationDate(false))
                        .withTarget(
                                new Target().withPackageName("bookshop.core.db").withDirectory("src/generated/java"))));
        Files.delete(file);
    }
}
