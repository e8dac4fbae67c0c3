package bookshop.setup;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** An address: {@code jdbc:}, the product, the rest as its driver likes it. No server is asked in this step. */
final class Step1Addresses {

    /** One of each product, local; the second and third name a host, a port and a database. */
    static final List<String> LOCAL = List.of(
            "jdbc:sqlite:bookshop.db",
            "jdbc:postgresql://localhost:5432/bookshop",
            "jdbc:mysql://localhost:3306/bookshop");

    /** Hosted servers, with TLS spelled out: encrypted, and only with a server that can prove who it is. */
    static final Map<String, String> HOSTED = Map.of(
            "Neon (PostgreSQL)",
                    "jdbc:postgresql://ep-example-123456.eu-central-1.aws.neon.tech/bookshop"
                            + "?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
            "Amazon RDS (PostgreSQL)",
                    "jdbc:postgresql://bookshop.example.eu-central-1.rds.amazonaws.com:5432/bookshop"
                            + "?sslmode=verify-full&sslrootcert=global-bundle.pem",
            "Aiven (MySQL)",
                    "jdbc:mysql://bookshop-example.aivencloud.com:12691/defaultdb"
                            + "?sslMode=VERIFY_CA&trustCertificateKeyStoreUrl=file:aiven.p12"
                            + "&trustCertificateKeyStoreType=PKCS12&trustCertificateKeyStorePassword=changeit");

    private Step1Addresses() {}

    // DriverManager asks every driver on the class path whether the address is one of its own.
    static List<String> drivers() throws SQLException {
        var found = new ArrayList<String>();
        for (String address : LOCAL) {
            found.add(address + " is for "
                    + DriverManager.getDriver(address).getClass().getName());
        }
        return found;
    }

    // A typo in the product, and nobody feels responsible. Try: jdbc:postgresql:bookshop, without a host.
    static String typo() {
        try {
            return DriverManager.getDriver("jdbc:postgres://localhost/bookshop").toString();
        } catch (SQLException e) {
            return e.getMessage() + ", state " + e.getSQLState();
        }
    }

    // Special characters are written as in a web address: %20 is a blank, %26 an ampersand.
    static String awkward() {
        return "the database is called “"
                + org.postgresql.Driver.parseURL(
                                "jdbc:postgresql://[::1]/books%20%26%20more?ssl=true", new Properties())
                        .getProperty("PGDBNAME")
                + "”";
    }

    // What a driver can be told, asked from the driver itself. Try: print all the names, and info.description.
    static List<String> tls() throws SQLException {
        var choices = new ArrayList<String>();
        for (String address : LOCAL) {
            Driver driver = DriverManager.getDriver(address);
            for (DriverPropertyInfo info : driver.getPropertyInfo(address, new Properties())) {
                if (info.name.equalsIgnoreCase("sslmode")) {
                    choices.add(info.name + " of " + address.split(":")[1] + ": " + String.join(", ", info.choices));
                }
            }
        }
        return choices;
    }
}
