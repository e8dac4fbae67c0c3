package bookshop.web.pages;

/** Letters to customers, for exercise 08.12. What was written can't be taken back. */
public interface Letters {

    /** Writes to a customer. */
    void write(String email, String text);
}
