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

    @GetMapping("/shelf")
    String shelf(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("cards", shelf.page(page));
        return "shelf";
    }
}
