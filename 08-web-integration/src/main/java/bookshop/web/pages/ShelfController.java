package bookshop.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page for exercise 08.10. */
@Controller
public class ShelfController {

    private final Shelf shelf;

    ShelfController(Shelf shelf) {
        this.shelf = shelf;
    }

    /** A page of the shelf; what makes no sense as a page number is the first page. */
    @GetMapping("/shelf")
    String shelf(@RequestParam(defaultValue = "1") String page, Model model) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        model.addAttribute("page", number);
        model.addAttribute("cards", shelf.page(number));
        return "shelf";
    }
}
