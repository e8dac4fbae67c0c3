package bookshop.setup;

import java.net.URLEncoder;
import java.util.Map;

/** Exercise 03.2: an address that says what was meant, whatever characters are in the names. */
final class Ex02Address {

    private Ex02Address() {}

    /**
     * The JDBC address of a database on a server. For example {@code ("mysql", "localhost", 3306, "shop", {})} gives
     * {@code jdbc:mysql://localhost:3306/shop}, and with the option {@code sslMode=REQUIRED} it ends in {@code
     * ?sslMode=REQUIRED}. More options are separated by {@code &}.
     *
     * <p>The name of the database and the values of the options may hold any character: blanks, {@code / ? & = + # %},
     * letters with accents. They are escaped as in a web address, in UTF-8: {@code %20} for a blank, {@code %2B} for a
     * plus, {@code %26} for an ampersand, {@code %C3%A9} for an é. Escape whatever a driver would misread; to escape more
     * is no mistake, but plain letters and digits stay as they are. The drivers read it back, and the tests ask the
     * drivers what they have read.
     *
     * <p>Look at: {@link URLEncoder#encode(String, java.nio.charset.Charset)}, and what it makes of a blank.
     *
     * @param product {@code "postgresql"} or {@code "mysql"}
     * @param host a name, an IPv4 address, or an IPv6 address such as {@code ::1}, which stands in brackets in an
     *     address: {@code [::1]}
     * @param port from 1 to 65535
     * @param database never empty
     * @param options names and values, none of them null; names are plain letters. May be empty; it can't be changed
     */
    static String of(String product, String host, int port, String database, Map<String, String> options) {
        throw new AssertionError("TODO 03.2 build an address from its parts, with the awkward characters escaped");
    }
}
