--liquibase formatted sql

-- 07.4 Add a foreign key and an index, with names
--
-- One statement for MySQL: it is done whole or not at all, and a foreign key needs the index anyway. With its column, an index
-- goes there; SQLite wants it dropped first.

--changeset bookshop:favourite-genre dbms:sqlite,postgresql
alter table customer
    add column favourite_genre_id bigint
    constraint fk_customer_favourite_genre references genre (id) on delete set null;
--rollback alter table customer drop column favourite_genre_id;

--changeset bookshop:favourite-genre-index dbms:sqlite,postgresql
create index ix_customer_favourite_genre_id
    on customer (favourite_genre_id);
--rollback drop index ix_customer_favourite_genre_id;

--changeset bookshop:favourite-genre-mysql dbms:mysql
alter table customer
    add column favourite_genre_id bigint,
    add index ix_customer_favourite_genre_id (favourite_genre_id),
    add constraint fk_customer_favourite_genre foreign key (favourite_genre_id) references genre (id) on delete set null;
--rollback alter table customer drop foreign key fk_customer_favourite_genre, drop column favourite_genre_id;
