--liquibase formatted sql

--changeset bookshop:price-list logicalFilePath:ex10-price-list.sql
create view price_list as
    select title, price_cents
    from book;
--rollback drop view price_list;
