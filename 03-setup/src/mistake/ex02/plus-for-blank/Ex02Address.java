// Wrong: leaves the plus that a web form writes for a blank. Message: "in which a blank is %20"
package bookshop.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
