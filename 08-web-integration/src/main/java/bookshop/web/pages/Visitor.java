package bookshop.web.pages;

import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every template who is logged in. */
@ControllerAdvice
class Visitor {

    /** The e-mail, or null for nobody. */
    @ModelAttribute("visitor")
    String visitor(Principal principal) {
        return principal == null ? null : principal.getName();
    }
}
