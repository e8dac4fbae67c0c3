--liquibase formatted sql

-- A view holds no rows, so this file is edited in place: a changed changeset runs again, and replaces the view.

--changeset bookshop:shelf runOnChange:true
drop view if exists shelf;
create view shelf as
    select genre.name as genre, book.title, book.format
    from book
    join genre on genre.id = book.genre_id;
--rollback drop view if exists shelf;
