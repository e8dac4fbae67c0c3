--liquibase formatted sql
-- Wrong: runs again, and finds the old view there. Message: "already exists"

--changeset bookshop:price-list runOnChange:true
create view price_list as
    select isbn, title, price_cents, language
    from book;
--rollback drop view if exists price_list;
