package bookshop.web.pages;

import bookshop.web.Faults;
import bookshop.web.Logs;
import bookshop.web.SqlLog;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/**
 * The pages: Spring Boot, Hibernate and Thymeleaf, wired by the framework from what it finds. Most applications let Spring look
 * for their classes ({@code @SpringBootApplication}); here they are listed, so that you can read what there is, and a test can
 * add one.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Security.class,
    FaultFilter.class,
    Visitor.class,
    Catalogue.class,
    CatalogueController.class,
    Orders.class,
    OrderController.class,
    Reviews.class
})
public class Pages {

    /**
     * Starts the application and waits until it answers.
     *
     * @param source migrated already; it isn't closed with the application
     * @param port 0 for a free one
     * @param more beans to add
     */
    public static ServletWebServerApplicationContext start(
            DataSource source, Faults faults, SqlLog log, int port, Class<?>... more) {
        Logs.quiet();
        var application = new SpringApplication(
                Stream.concat(Stream.of(Pages.class), Stream.of(more)).toArray(Class<?>[]::new));
        application.setDefaultProperties(Map.of("server.port", port));
        application.setRegisterShutdownHook(false); // the program stops both applications, one after the other
        application.addInitializers(context -> {
            var beans = context.getBeanFactory();
            beans.registerSingleton("dataSource", source);
            beans.registerSingleton("faults", faults);
            beans.registerSingleton("sqlLog", log);
        });
        return (ServletWebServerApplicationContext) application.run();
    }

    /** The entities. */
    @Bean
    static PersistenceManagedTypes entities() {
        return PersistenceManagedTypes.of(
                Author.class.getName(),
                Book.class.getName(),
                Credit.class.getName(),
                Customer.class.getName(),
                Genre.class.getName(),
                Purchase.class.getName(),
                PurchaseLine.class.getName(),
                Review.class.getName(),
                Stock.class.getName());
    }

    /** What application.properties can't say. */
    @Bean
    static HibernatePropertiesCustomizer hibernate(DataSource source, SqlLog log) throws SQLException {
        String product;
        try (var connection = source.getConnection()) {
            product = connection.getMetaData().getDatabaseProductName();
        }
        return properties -> {
            // Every statement passes the log on its way to the driver.
            properties.put(AvailableSettings.STATEMENT_INSPECTOR, log);
            // Dialects are detected, but SQLite's lives in the community's jar.
            if (product.equals("SQLite")) {
                properties.put(AvailableSettings.DIALECT, "org.hibernate.community.dialect.SQLiteDialect");
            }
        };
    }
}
