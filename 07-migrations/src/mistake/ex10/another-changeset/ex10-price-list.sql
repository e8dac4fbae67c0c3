--liquibase formatted sql
-- Wrong: the old changeset stays, and a second one replaces its view. Message: "one changeset for the view"

--changeset bookshop:price-list
create view price_list as
    select title, price_cents
    from book;
--rollback drop view price_list;

--changeset bookshop:price-list-2
drop view price_list;
create view price_list as
    select isbn, title, price_cents, language
    from book;
--rollback empty
