--liquibase formatted sql

--changeset bookshop:thanks
insert into gift (id, book_id) values (2, 61);
