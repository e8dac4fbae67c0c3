--liquibase formatted sql

-- Two genres may have one name, if their parents differ: a constraint goes, another comes. PostgreSQL and MySQL alter the table.
-- SQLite can't alter a constraint, so the table is built anew, as its manual says: new table, copy, drop, rename, then all that
-- hung on the old one. The pragma does nothing inside a transaction, hence runInTransaction:false and a transaction by hand:
-- with foreign keys on, "drop table genre" would fail at the first book.

--changeset bookshop:genre-by-parent dbms:sqlite runInTransaction:false
pragma foreign_keys = off;
begin transaction;
create table genre_new (
    id integer not null,
    name text not null,
    parent_id integer,
    constraint pk_genre primary key (id),
    constraint uq_genre_parent_name unique (parent_id, name),
    constraint fk_genre_parent foreign key (parent_id) references genre (id)
);
insert into genre_new (id, name, parent_id)
    select id, name, parent_id
    from genre;
drop table genre;
alter table genre_new
    rename to genre;
create index ix_genre_parent_id
    on genre (parent_id);
commit;
pragma foreign_keys = on;
--rollback empty

--changeset bookshop:genre-by-parent-2 dbms:postgresql
alter table genre
    drop constraint uq_genre_name,
    add constraint uq_genre_parent_name unique (parent_id, name);
--rollback empty

--changeset bookshop:genre-by-parent-3 dbms:mysql
alter table genre
    drop index uq_genre_name,
    add constraint uq_genre_parent_name unique (parent_id, name);
--rollback empty
