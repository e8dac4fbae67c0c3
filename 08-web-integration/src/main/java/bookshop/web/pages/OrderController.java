package bookshop.web.pages;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of who is logged in. Who that is comes from the session, never from the form. */
@Controller
class OrderController {

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @GetMapping("/orders")
    String list(Principal visitor, Model model) {
        model.addAttribute("orders", orders.of(visitor.getName()));
        return "orders";
    }

    @GetMapping("/orders/{id}")
    String show(Principal visitor, @PathVariable long id, Model model) {
        model.addAttribute(
                "order",
                orders.one(visitor.getName(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "order";
    }

    /** Answers with a redirect, so that a reload shows the order and doesn't place it again. */
    @PostMapping("/orders")
    String place(
            Principal visitor,
            @RequestParam long bookId,
            @RequestParam @Min(1) @Max(20) int quantity,
            RedirectAttributes next) {
        try {
            return "redirect:/orders/" + orders.place(visitor.getName(), bookId, quantity);
        } catch (Orders.SoldOut e) {
            next.addFlashAttribute("message", "There are not so many copies left.");
            return "redirect:/books/" + bookId;
        }
    }
}
