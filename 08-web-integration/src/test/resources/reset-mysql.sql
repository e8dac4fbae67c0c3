-- Empties the tables; new rows go on with the numbers, as truncate would take longer than making them.

set foreign_key_checks = 0;

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

set foreign_key_checks = 1;
