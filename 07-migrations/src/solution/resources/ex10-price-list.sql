--liquibase formatted sql

-- 07.10 Let a view follow its changeset
--
-- What is replaced as a whole (views, functions, triggers) may be edited in place. The version control shows the difference of two
-- versions of one text, which a heap of changesets would hide.

--changeset bookshop:price-list runOnChange:true
drop view if exists price_list;
create view price_list as
    select isbn, title, price_cents, language
    from book;
--rollback drop view if exists price_list;
