package bookshop.web.pages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages that anybody may see. A controller knows HTTP and templates, and nothing of the database. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/books";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    /** A page of books; what makes no sense as a page number is the first page. */
    @GetMapping("/books")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        model.addAttribute("q", q);
        model.addAttribute("slice", catalogue.search(q, number));
        return "books";
    }

    @GetMapping("/books/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute(
                "book", catalogue.book(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "book";
    }
}
