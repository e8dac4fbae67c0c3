-- Empties the tables and starts their numbers anew.

truncate
    publisher, genre, author, book, book_author, customer, purchase, purchase_line,
    stock, payment, publication, printed_book, ebook, audiobook, recommendation, reading,
    webcast, note, book_note, memo, book_memo, thread, thread_note, book_price,
    book_trait, book_text, issue, article, tag, offer, parcel, catalogue_entry,
    catalogue_keyword, country, wish, stock_change
    restart identity;
