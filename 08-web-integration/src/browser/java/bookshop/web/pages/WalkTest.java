package bookshop.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bookshop.web.Shop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A visitor with a real browser: Chromium or Chrome without a screen, and its driver, from {@code PATH}. What each page looked like,
 * narrow and wide, lies in {@code target/screenshots} afterwards.
 */
@DisplayName("A visitor with a browser")
@Timeout(120)
class WalkTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @RegisterExtension
    static final Shop shop = Shop.pages(ShelfController.class, Ex10Shelf.class, Ex11ReviewForm.class);

    private static ChromeDriver browser;

    /** Selenium looks for tools that fit the browser's version, and says so when it has none; nothing here needs them. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    @BeforeAll
    static void open() throws IOException {
        SELENIUM.setLevel(Level.SEVERE);
        Files.createDirectories(PICTURES);
        var log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(program("chromium", "google-chrome").toString());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en");
        options.setCapability("goog:loggingPrefs", log);
        var driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .withSilent(true)
                .build();
        browser = new ChromeDriver(driver, options);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.quit();
    }

    @BeforeEach
    void asStranger() {
        size(1280);
        browser.get(shop.address() + "/books");
        browser.manage().deleteAllCookies();
        browser.navigate().refresh();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .as("what the browser complained of: blocked content, or files that aren't there")
                .filteredOn(
                        entry -> !entry.getMessage().contains("status of 4")) // the page itself, asked for on purpose
                .isEmpty();
    }

    @Test
    @Order(1)
    @DisplayName("goes through the list, searches, and goes through what was found")
    void list() {
        assertThat(texts("tbody tr")).hasSize(20);
        click("a[rel=next]");
        click("a[rel=next]");
        click("a[rel=next]");
        assertThat(texts("tbody tr")).hasSize(3);
        assertThat(all("a[rel=next]")).isEmpty();
        looks("list-last-page");

        enter("#q", "e");
        assertThat(find("#q").getDomProperty("value"))
                .as("the words, which stay in the field")
                .isEqualTo("e");
        int found = texts("tbody tr").size();
        assertThat(texts("tbody a"))
                .hasSize(20)
                .allMatch(title -> title.toLowerCase(Locale.ROOT).contains("e"));
        looks("search");
        click("a[rel=next]");
        assertThat(texts("tbody a"))
                .isNotEmpty()
                .allMatch(title -> title.toLowerCase(Locale.ROOT).contains("e"));
        click("a[rel=prev]");
        assertThat(texts("tbody tr")).hasSize(found);

        enter("#q", "<b>nothing</b>");
        assertThat(find("main").getText()).contains("There is no such book.");
        looks("search-nothing");
    }

    @Test
    @Order(2)
    @DisplayName("looks at a book, logs in, orders it, and finds the order")
    void order() {
        enter("#q", "Gödel");
        click("tbody a");
        assertThat(texts("h1")).first().asString().contains("Gödel, Escher, Bach");
        looks("book");

        logIn("alice@example.org", "wrong");
        assertThat(texts("[role=alert]")).singleElement().asString().contains("go together");
        looks("login-refused");
        logIn("alice@example.org", "bookshop");
        assertThat(find("header").getText()).contains("alice@example.org");

        browser.get(shop.address() + "/books/62");
        enter("#quantity", "2");
        assertThat(browser.getCurrentUrl()).matches(".*/orders/\\d+");
        assertThat(find("main").getText()).contains("Gödel, Escher, Bach", "49.98 €");
        looks("order");
        String order = texts("h1").getFirst();
        browser.navigate().refresh(); // the answer was a redirect, so nothing is sent again
        assertThat(texts("h1")).containsExactly(order);
        click("header a[href='/orders']");
        assertThat(texts("main li a")).hasSize(5).first().isEqualTo(order);
        looks("orders");
        click("main li a");
        assertThat(texts("h1")).containsExactly(order);

        click("header button");
        assertThat(find("header").getText()).contains("Log in").doesNotContain("alice");
        browser.get(shop.address() + "/orders");
        assertThat(browser.getCurrentUrl()).endsWith("/login");
        looks("login");
    }

    @Test
    @Order(3)
    @DisplayName("is told what can't be, and how to go on")
    void errors() {
        logIn("bob@example.org", "bookshop");
        browser.get(shop.address() + "/books/25");
        find("#quantity").clear();
        find("#quantity").sendKeys("21", Keys.ENTER);
        assertThat(browser.getCurrentUrl())
                .as("the browser itself refuses 21 copies")
                .endsWith("/books/25");
        enter("#quantity", "2");
        assertThat(texts("[role=alert]")).singleElement().asString().contains("not so many copies");
        looks("book-sold-out");

        browser.get(shop.address() + "/books/4711");
        assertThat(texts("h1")).containsExactly("There is nothing here");
        looks("error");
        click("main a");
        assertThat(texts("h1")).containsExactly("Books");
    }

    @Test
    @Order(4)
    @DisplayName("reads what others wrote as text, whatever it is, and writes a review")
    void reviews() {
        shop.execute("update review set body = '<img src=x onerror=\"document.title=1\">' where id = 4");
        logIn("bob@example.org", "bookshop");
        browser.get(shop.address() + "/books/25");
        assertThat(find("main").getText()).contains("<img src=x");
        assertThat(browser.getTitle()).isEqualTo("Good Omens · Bookshop");

        browser.get(shop.address() + "/books/25/review");
        looks("review");
        find("[name=body]").sendKeys("</textarea><script>document.title=2</script>");
        browser.executeScript("document.querySelector('main form').noValidate = true");
        click("main form button");
        assertThat(texts(".error"))
                .as("no stars were given")
                .singleElement()
                .asString()
                .isNotBlank();
        assertThat(find("[name=body]").getDomProperty("value")).contains("</textarea>");
        assertThat(browser.getTitle()).endsWith("Bookshop");
        looks("review-refused");
        find("[name=rating]").sendKeys("4");
        click("main form button");
        assertThat(find("main").getText()).contains("Good Omens", "Bob Nowak", "document.title=2");
        browser.get(shop.address() + "/shelf");
        assertThat(texts("tbody tr")).hasSize(20);
        looks("shelf");
    }

    @Test
    @Order(5)
    @DisplayName("can do it all with the keyboard, and sees where it is")
    void keyboard() {
        find("body").sendKeys(Keys.TAB);
        assertThat(focused().getText()).as("the first stop").isEqualTo("To the content");
        picture("keyboard-skip-link");
        focused().sendKeys(Keys.ENTER);
        focused().sendKeys(Keys.TAB);
        assertThat(focused().getDomAttribute("id")).as("behind the skip link").isEqualTo("q");
        picture("keyboard-search");
        for (int stop = 0; stop < 12; stop++) {
            var style = Map.of(
                    "style",
                    focused().getCssValue("outline-style"),
                    "width",
                    focused().getCssValue("outline-width"));
            assertThat(style)
                    .as("the outline of what has the focus: " + focused().getText())
                    .isEqualTo(Map.of("style", "solid", "width", "3px"));
            focused().sendKeys(Keys.TAB);
        }
        picture("keyboard-list");

        logIn("alice@example.org", "bookshop");
        browser.get(shop.address() + "/books/62");
        find("body").sendKeys(Keys.TAB, Keys.ENTER);
        focused().sendKeys(Keys.TAB);
        assertThat(focused().getDomAttribute("id")).isEqualTo("quantity");
        focused().sendKeys(Keys.TAB);
        leads(() -> focused().sendKeys(Keys.SPACE));
        assertThat(texts("h1").getFirst()).startsWith("Order ");
    }

    private static void logIn(String email, String password) {
        browser.get(shop.address() + "/login");
        find("#username").sendKeys(email);
        find("#password").sendKeys(password);
        click("main form button");
    }

    /** What holds for every page, narrow and wide; keeps pictures of it. */
    private static void looks(String page) {
        for (int width : List.of(375, 1280)) {
            size(width);
            assertThat(number("document.documentElement.scrollWidth"))
                    .as(page + ": how wide it is, on a screen of " + width)
                    .isLessThanOrEqualTo(width);
            picture(page + "-" + width);
        }
        for (WebElement field : all("input:not([type=hidden]), select, textarea, button, a")) {
            assertThat(field.getAccessibleName())
                    .as(page + ": what a screen reader says of " + field.getDomProperty("outerHTML"))
                    .isNotBlank();
        }
        assertThat(all("h1")).as(page + ": headings of the page").hasSize(1);
        assertThat(find("html").getDomAttribute("lang")).isEqualTo("en");
        var elsewhere = new ArrayList<String>();
        if (browser.executeScript("return performance.getEntriesByType('resource').map(entry => entry.name)")
                instanceof List<?> loaded) {
            loaded.forEach(address -> elsewhere.add(address.toString()));
        }
        elsewhere.removeIf(address -> address.startsWith(shop.address() + "/"));
        assertThat(elsewhere).as(page + ": what it loads from elsewhere").isEmpty();
    }

    private static void picture(String name) {
        try {
            Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a telephone or a monitor has it: a window can't be that narrow. */
    private static void size(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    private static long number(String script) {
        return ((Number) browser.executeScript("return " + script)).longValue();
    }

    private static WebElement focused() {
        return browser.switchTo().activeElement();
    }

    /** Does this, and waits until another page is there: one without this page's mark. */
    private static void leads(Runnable action) {
        browser.executeScript("window.before = true");
        action.run();
        new WebDriverWait(browser, Duration.ofSeconds(10))
                .ignoring(WebDriverException.class) // asked while one page gave way to the other
                .until(driver -> browser.executeScript("return !window.before && document.readyState === 'complete'")
                        .equals(true));
    }

    private static void click(String css) {
        leads(() -> find(css).click());
    }

    private static void enter(String css, String text) {
        find(css).clear();
        leads(() -> find(css).sendKeys(text, Keys.ENTER));
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    private static List<String> texts(String css) {
        return all(css).stream().map(WebElement::getText).toList();
    }

    /** The first of these that is on {@code PATH}. */
    private static Path program(String... names) {
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) return program;
            }
        }
        throw new IllegalStateException("There is no " + String.join(" or ", names) + ": install it and its driver.");
    }
}
