-- Empties the tables.

delete from request_key;
delete from account;
delete from review;
delete from stock;
delete from purchase_line;
delete from purchase;
delete from customer;
delete from book_author;
delete from book;
delete from author;
delete from genre;
delete from publisher;
