// Wrong: escapes blanks and nothing else. Message: "PostgreSQL's driver can't read"
package bookshop.setup;

import java.util.Map;
import java.util.stream.Collectors;

/** Exercise 03.2: an address that says what was meant, whatever characters are in the names. */
final class Ex02Address {

    private Ex02Address() {}

    static String of(String product, String host, int port, String database, Map<String, String> options) {
        String server = host.contains(":") ? "[" + host + "]" : host;
        String query = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + escaped(option.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:" + product + "://" + server + ":" + port + "/" + escaped(database)
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** URLEncoder is made for web forms, where a blank is a plus; %20 is a blank everywhere. */
    private static String escaped(String text) {
        return text.replace(" ", "%20");
    }
}
