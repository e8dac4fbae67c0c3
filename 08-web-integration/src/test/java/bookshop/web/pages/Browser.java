package bookshop.web.pages;

import bookshop.web.Answer;
import bookshop.web.Shop;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a person in front of a browser does: look at a page, fill in its form, send it. Keeps cookies; follows no redirect. */
final class Browser {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Shop shop;

    Browser(Shop shop) {
        this.shop = shop;
    }

    /** A browser in which this customer is logged in. */
    static Browser of(Shop shop, String email) {
        var browser = new Browser(shop);
        var form =
                browser.form(browser.get("/login").has(200, "the log-in page is there"), "form[method=post].stacked");
        browser.submit(form, Map.of("username", email, "password", "bookshop")).has(302, "the password is right");
        return browser;
    }

    Answer get(String path) {
        return shop.send(client, shop.request("GET", path, null));
    }

    /** The page as a browser understands it. */
    static Document page(Answer answer) {
        return Jsoup.parse(answer.body());
    }

    /** The form that a selector finds on the page. */
    Element form(Answer answer, String selector) {
        Element form = page(answer).selectFirst(selector);
        if (form == null) throw new AssertionError("the page of " + answer.request() + " has no form: " + selector);
        return form.attr("base", answer.request().replaceFirst("^\\w+ ", "").replaceFirst("\\?.*", ""));
    }

    /** Sends a form with what is in its fields, and with what is filled in over it. */
    Answer submit(Element form, Map<String, String> filledIn) {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            boolean off = field.is("[type=radio], [type=checkbox]") && !field.hasAttr("checked");
            if (!off) fields.put(field.attr("name"), value(field));
        }
        fields.putAll(filledIn);
        String action = form.attr("action").isBlank() ? form.attr("base") : form.attr("action");
        return post(
                URI.create(shop.address() + form.attr("base")).resolve(action).getRawPath(), fields);
    }

    /** What stands in a field. */
    static String value(Element field) {
        if (field.is("textarea")) {
            // A browser leaves out the first line break.
            return field.wholeText().replaceFirst("^\\R", "");
        }
        if (field.is("select")) {
            Element option = field.selectFirst("option[selected]");
            return option == null ? "" : option.hasAttr("value") ? option.attr("value") : option.text();
        }
        return field.attr("value");
    }

    /** Sends these fields and no others: what somebody who makes up requests can do. */
    Answer post(String path, Map<String, String> fields) {
        var body = new StringJoiner("&");
        fields.forEach((name, value) -> body.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest request =
                shop.request("POST", path, body.toString(), "Content-Type: application/x-www-form-urlencoded");
        return shop.send(client, request);
    }
}
