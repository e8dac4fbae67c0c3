package bookshop.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.exceptions.CJException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("03.2 Build an address that says what was meant")
class Ex02AddressTest {

    /** Every character that means something in an address, and some that a web form writes in another way. */
    private static final String AWKWARD = "50% & more/less?a=b+c #1;[x] \"Müller's\" 本 📚 @:\\";

    private record Parts(String host, String port, String database, Map<String, String> options) {}

    @BeforeAll
    static void quiet() {
        // The driver of PostgreSQL prints what it can't read.
        java.util.logging.Logger.getLogger("org.postgresql").setLevel(java.util.logging.Level.SEVERE);
    }

    @Test
    @Order(1)
    @DisplayName("an address names product, host, port and database")
    void plain() {
        reads("postgresql", "localhost", 5432, "shop", Map.of());
        reads("mysql", "db.example.org", 3307, "bookshop", Map.of());
        assertThat(of("mysql", "localhost", 3306, "shop", Map.of()))
                .as("the address of the example")
                .isIn("jdbc:mysql://localhost:3306/shop", "jdbc:mysql://localhost:3306/shop?");
    }

    @Test
    @Order(2)
    @DisplayName("options follow, one or several")
    void options() {
        reads("postgresql", "localhost", 5432, "shop", Map.of("sslmode", "verify-full"));
        reads("mysql", "localhost", 3306, "shop", Map.of("sslMode", "REQUIRED", "connectTimeout", "5000"));
        reads(
                "postgresql",
                "localhost",
                5432,
                "shop",
                Map.of("sslmode", "require", "connectTimeout", "5", "options", ""));
    }

    @Test
    @Order(3)
    @DisplayName("a database may have any name")
    void database() {
        for (String name : new String[] {"books & more", "100%", "50%25", "a/b", "what?", "c++", AWKWARD}) {
            reads("postgresql", "localhost", 5432, name, Map.of());
            reads("mysql", "localhost", 3306, name, Map.of("sslMode", "REQUIRED"));
        }
    }

    @Test
    @Order(4)
    @DisplayName("an option may have any value")
    void values() {
        for (String value : new String[] {"books & more", "100%", "50%25", "a=b", "c++", AWKWARD}) {
            reads("postgresql", "localhost", 5432, "shop", Map.of("ApplicationName", value, "sslmode", "prefer"));
            reads("mysql", "localhost", 3306, "shop", Map.of("connectionAttributes", value, "sslMode", "REQUIRED"));
        }
    }

    @Test
    @Order(5)
    @DisplayName("an IPv6 address stands in brackets, a name and an IPv4 address don't")
    void ipv6() {
        for (String product : new String[] {"postgresql", "mysql"}) {
            for (String host : new String[] {"2001:db8::7", "2001:db8:0:0:0:0:0:7"}) {
                assertThat(of(product, host, 5432, "shop", Map.of()))
                        .as("the address of a host that is called %s", host)
                        .contains("//[" + host + "]:5432/");
            }
            for (String host : new String[] {"192.0.2.7", "cafe"}) {
                assertThat(of(product, host, 5432, "shop", Map.of()))
                        .as("the address of a host that is called %s", host)
                        .contains("//" + host + ":5432/");
            }
        }
    }

    private static String of(String product, String host, int port, String database, Map<String, String> options) {
        try {
            return Ex02Address.of(product, host, port, database, options);
        } catch (RuntimeException e) {
            throw Shop.stopped("the address of " + database + " with the options " + options, e);
        }
    }

    private static void reads(String product, String host, int port, String database, Map<String, String> options) {
        String url = of(product, host, port, database, options);
        assertThat(url).as("the address").isNotNull().startsWith("jdbc:" + product + "://");
        assertThat(url)
                .as("the address, in which other letters than a to z are escaped")
                .matches("\\p{ASCII}*");
        assertThat(url)
                .as("the address, in which a blank is %20 and a plus is %2B")
                .doesNotContain("+");

        Parts read = product.equals("mysql") ? mysql(url) : postgresql(url);
        assertThat(read.host()).as("the host that the driver reads in %s", url).isEqualTo(host);
        assertThat(read.port()).as("the port that the driver reads in %s", url).isEqualTo(String.valueOf(port));
        assertThat(read.database())
                .as("the database that the driver reads in %s", url)
                .isEqualTo(database);
        assertThat(read.options())
                .as("the options that the driver reads in %s", url)
                .isEqualTo(new TreeMap<>(options));
    }

    private static Parts postgresql(String url) {
        Properties read = org.postgresql.Driver.parseURL(url, new Properties());
        if (read == null) return fail("PostgreSQL's driver can't read " + url);
        var options = new TreeMap<String, String>();
        for (String name : read.stringPropertyNames()) {
            if (!name.startsWith("PG")) options.put(name, read.getProperty(name));
        }
        return new Parts(read.getProperty("PGHOST"), read.getProperty("PGPORT"), read.getProperty("PGDBNAME"), options);
    }

    private static Parts mysql(String url) {
        try {
            var read = ConnectionUrl.getConnectionUrlInstance(url, new Properties());
            var options = new TreeMap<>(read.getMainHost().getHostProperties());
            options.remove("dbname");
            return new Parts(
                    read.getMainHost().getHost(),
                    String.valueOf(read.getMainHost().getPort()),
                    read.getDatabase(),
                    options);
        } catch (CJException e) {
            return fail("MySQL's driver can't read %s: %s", url, e.getMessage());
        }
    }
}
