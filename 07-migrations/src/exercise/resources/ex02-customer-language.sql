--liquibase formatted sql

-- 07.2 Add a required column to a filled table
--
-- The shop will write to its customers in their language. Table customer gets the column language, varchar(2), required:
--
--   de, pl, it, fr, es   for customers in the countries DE, PL, IT, FR, ES
--   en                   for all others, also for those whose country isn't known
--
-- That goes for the twelve customers of today, and for those who come until the changeset runs. The old version of the
-- application is still running: it inserts customers without a language, and they get en.
--
-- Going back, the column is gone and nothing else has changed.
--
-- For example: David lives in DE, so he gets de. Farid's country is NULL, so he gets en.
--
-- Look at: db/release-2-book-format.sql. MySQL commits after each "alter table", so let each changeset do one thing: the column
-- is one, the rows are another. A rollback that has nothing to do is written "--rollback empty".

-- TODO 07.2 add the column, and fill it
