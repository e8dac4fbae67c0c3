--liquibase formatted sql
-- Wrong: a column called like a foreign key is none. Message: "a favourite genre that is not there"

--changeset bookshop:favourite-genre dbms:sqlite,postgresql
alter table customer
    add column favourite_genre_id bigint;
--rollback alter table customer drop column favourite_genre_id;

--changeset bookshop:favourite-genre-index dbms:sqlite,postgresql
create index ix_customer_favourite_genre_id
    on customer (favourite_genre_id);
--rollback drop index ix_customer_favourite_genre_id;

--changeset bookshop:favourite-genre-mysql dbms:mysql
alter table customer
    add column favourite_genre_id bigint,
    add index ix_customer_favourite_genre_id (favourite_genre_id);
--rollback alter table customer drop column favourite_genre_id;
