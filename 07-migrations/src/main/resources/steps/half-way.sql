--liquibase formatted sql

-- Two changes in one changeset, and the second fails: there is no table reviews.

--changeset bookshop:half-way
create table shelf_mark (
    book_id bigint not null primary key,
    mark varchar(20) not null
);
alter table reviews
    add column helpful integer;
--rollback drop table shelf_mark;
