-- Empties the tables; new rows go on with the numbers, as truncate would take longer than making them.

set foreign_key_checks = 0;

delete from stock_change;
delete from wish;
delete from country;
delete from catalogue_keyword;
delete from catalogue_entry;
delete from parcel;
delete from offer;
delete from tag;
delete from article;
delete from issue;
delete from book_text;
delete from book_trait;
delete from book_price;
delete from thread_note;
delete from thread;
delete from book_memo;
delete from memo;
delete from book_note;
delete from note;
delete from webcast;
delete from reading;
delete from recommendation;
delete from audiobook;
delete from ebook;
delete from printed_book;
delete from publication;
delete from payment;
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
