--liquibase formatted sql
-- Wrong: joins what it doesn't need, and loses books without it. Message: "how many books the view shows"

--changeset bookshop:price-list runOnChange:true
drop view if exists price_list;
create view price_list as
    select distinct isbn, title, price_cents, language
    from book join book_author on book_author.book_id = book.id;
--rollback drop view if exists price_list;
