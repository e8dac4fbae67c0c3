package bookshop.advanced;

/** What a person did for a book. Stored by name: a number would change its meaning when a constant moves. */
enum Role {
    AUTHOR,
    EDITOR,
    TRANSLATOR,
    ILLUSTRATOR
}
