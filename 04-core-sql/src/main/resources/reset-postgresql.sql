-- Empties the tables and starts their numbers anew.

truncate
    publisher, genre, author, book, book_author, customer, purchase, purchase_line, stock, review
    restart identity;
