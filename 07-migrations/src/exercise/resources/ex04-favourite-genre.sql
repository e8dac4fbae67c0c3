--liquibase formatted sql

-- 07.4 Add a foreign key and an index, with names
--
-- Table customer gets the column favourite_genre_id (bigint, may be empty). It points to genre, and where a genre is deleted its
-- fans have no favourite any more: "on delete set null". The shop asks for the fans of a genre, so the column has an index, or
-- comes first in one.
--
--   fk_customer_favourite_genre       the foreign key
--   ix_customer_favourite_genre_id    the index; many customers may have the same favourite
--
-- Names matter: the next changeset can only drop what it can name, and nobody knows the names that databases invent.
--
-- Going back, key, index and column are gone.
--
-- Look at: "add column … constraint NAME references …" in one statement, since SQLite can't add a key to a column that is there;
-- "create index". To solve it on MySQL too: it ignores "references" behind a column. Mark changesets with dbms:sqlite,postgresql
-- or dbms:mysql behind their id, as steps/rebuild.sql does, and write "add constraint" and "drop index … on customer" for MySQL.

-- TODO 07.4 add the column with its foreign key, and the index
