--liquibase formatted sql

-- SQL as you know it. Liquibase can't take back what it doesn't understand, so you write the way back too.

--changeset bookshop:book-format
alter table book
    add column format varchar(9) default 'PAPERBACK' not null;
--rollback alter table book drop column format;

--changeset bookshop:gallimard-in-cloth
update book
    set format = 'HARDBACK'
    where publisher_id = (select id from publisher where name = 'Gallimard');
--rollback update book set format = 'PAPERBACK';
