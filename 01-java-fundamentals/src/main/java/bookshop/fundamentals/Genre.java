package bookshop.fundamentals;

/** What a book is about. An enum's constants are all the objects of its type that there will ever be. */
enum Genre {
    PROGRAMMING,
    DATABASES,
    FANTASY,
    SCIENCE_FICTION,
    NOVEL
}
