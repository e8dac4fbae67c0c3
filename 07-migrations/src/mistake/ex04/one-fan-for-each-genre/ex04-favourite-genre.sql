--liquibase formatted sql
-- Wrong: a unique index. Message: "two customers with one favourite"

--changeset bookshop:favourite-genre dbms:sqlite,postgresql
alter table customer
    add column favourite_genre_id bigint
    constraint fk_customer_favourite_genre references genre (id) on delete set null;
--rollback alter table customer drop column favourite_genre_id;

--changeset bookshop:favourite-genre-index dbms:sqlite,postgresql
create unique index ix_customer_favourite_genre_id
    on customer (favourite_genre_id);
--rollback drop index ix_customer_favourite_genre_id;

--changeset bookshop:favourite-genre-mysql dbms:mysql
alter table customer
    add column favourite_genre_id bigint,
    add unique index ix_customer_favourite_genre_id (favourite_genre_id),
    add constraint fk_customer_favourite_genre foreign key (favourite_genre_id) references genre (id) on delete set null;
--rollback alter table customer drop foreign key fk_customer_favourite_genre, drop column favourite_genre_id;
