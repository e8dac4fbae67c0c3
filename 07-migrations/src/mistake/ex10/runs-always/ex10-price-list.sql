--liquibase formatted sql
-- Wrong: runs with every update, changed or not. Message: "runs nothing"

--changeset bookshop:price-list runAlways:true runOnChange:true
drop view if exists price_list;
create view price_list as
    select isbn, title, price_cents, language
    from book;
--rollback drop view if exists price_list;
