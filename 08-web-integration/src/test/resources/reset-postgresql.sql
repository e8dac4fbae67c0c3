-- Empties the tables and starts their numbers anew.

truncate
    request_key, account, publisher, genre, author, book, book_author, customer, purchase, purchase_line, stock, review
    restart identity;
