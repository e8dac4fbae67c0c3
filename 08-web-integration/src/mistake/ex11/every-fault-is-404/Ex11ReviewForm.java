// Wrong: takes every failure for a book that isn't there. Message: "the insert into review was made to fail"
package bookshop.web.pages;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Exercise 08.11: a form that escapes. */
@Controller
public class Ex11ReviewForm {

    private final Reviews reviews;

    Ex11ReviewForm(Reviews reviews) {
        this.reviews = reviews;
    }

    /** What the form holds. Null stands for what was left empty or makes no sense. */
    public static class Fields {

        @NotNull(message = "is missing")
        @Min(value = 1, message = "is 1 or more")
        @Max(value = 5, message = "is 5 or less")
        private Integer rating;

        @Size(max = 500, message = "has at most 500 letters")
        private String body = "";

        public Integer getRating() {
            return rating;
        }

        public void setRating(Integer rating) {
            this.rating = rating;
        }

        public String getBody() {
            return body;
        }

        public void setBody(String body) {
            this.body = body;
        }
    }

    /** The empty form. */
    @GetMapping("/books/{id}/review")
    String form(@PathVariable long id, @ModelAttribute("fields") Fields fields, Model model) {
        return show(id, model);
    }

    // The result stands right behind what is validated: without it Spring would answer an invalid form itself, with
    // 400 and no page. Who it is comes from the session. The redirect makes a reload harmless.
    @PostMapping("/books/{id}/review")
    String write(
            @PathVariable long id,
            @Valid @ModelAttribute("fields") Fields fields,
            BindingResult result,
            Model model,
            Principal visitor,
            HttpServletResponse response) {
        if (result.hasErrors()) {
            response.setStatus(422);
            return show(id, model);
        }
        try {
            reviews.write(visitor.getName(), id, fields.getRating(), fields.getBody());
        } catch (RuntimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/books/" + id;
    }

    /** The page with the form: the book's title, the reviews it has, and the fields. 404 if there is no such book. */
    private String show(long id, Model model) {
        model.addAttribute("title", title(id));
        model.addAttribute("reviews", reviews.of(id));
        return "ex11-review";
    }

    private String title(long id) {
        return reviews.title(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
