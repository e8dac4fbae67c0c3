package bookshop.web.pages;

import java.util.List;

/** What the page {@code /shelf} asks for. */
interface Shelf {

    /** How many books a page of the shelf has. */
    int SIZE = 20;

    /**
     * What the page shows of a book.
     *
     * @param people the names on the cover, in its order, for example {@code Terry Pratchett, Neil Gaiman}
     * @param copies 0 too for a book that was never in stock
     */
    record Card(long id, String title, String genre, String people, int copies) {}

    /**
     * A page of the shelf.
     *
     * @param number from 1 to 999999
     */
    List<Card> page(int number);
}
