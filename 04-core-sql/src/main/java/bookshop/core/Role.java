package bookshop.core;

/** What somebody did for a book; the table holds the name. */
public enum Role {
    AUTHOR,
    EDITOR,
    TRANSLATOR,
    ILLUSTRATOR
}
