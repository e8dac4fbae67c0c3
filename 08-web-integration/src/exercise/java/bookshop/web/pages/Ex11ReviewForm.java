package bookshop.web.pages;

import jakarta.servlet.http.HttpServletResponse;
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

/**
 * Exercise 08.11: a form that escapes.
 *
 * <p>Two files: this controller, whose {@link #write} is to be written, and the page, {@code templates/ex11-review.html}.
 */
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

    /**
     * Takes the form.
     *
     * <ul>
     *   <li>All fields valid: the review is written with {@link Reviews#write}, as the one of the visitor who is logged in
     *       ({@code visitor.getName()} is the e-mail) and with the words as they were typed, and the answer is a redirect to
     *       {@code /books/{id}}.
     *   <li>A field is invalid: nothing is written, and the answer is the form again ({@link #show}), with status 422. It
     *       keeps what was typed, as far as the field can hold it, and says beside each wrong field what is wrong: the message
     *       at the annotation.
     *   <li>No such book: 404. What else goes wrong goes out, and becomes a 500 elsewhere.
     * </ul>
     *
     * Nothing checks the constraints of {@link Fields} yet. You may add annotations.
     *
     * <p>Look at: {@code @Valid}, {@code result.hasErrors()}, {@code response.setStatus}, and a view whose name begins with
     * {@code redirect:}.
     */
    @PostMapping("/books/{id}/review")
    String write(
            @PathVariable long id,
            @ModelAttribute("fields") Fields fields,
            BindingResult result,
            Model model,
            Principal visitor,
            HttpServletResponse response) {
        throw new AssertionError("TODO 08.11 take the form: write the review, or show the form again");
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
