--liquibase formatted sql

-- 07.3 Rename a column and lose nothing
--
-- In table review, body is called opinion from now on. Every review keeps what it says, to the letter, and those that
-- say nothing (NULL) still say nothing. Type, keys, indexes and rules of the table stay as they are. Going back, the column is body
-- again, with all opinions, those that were written since included.
--
-- For example: review 3 has the opinion 'Dense, and worth it.', and review 2 has none.
--
-- Look at: "alter table … rename column". It is the same in the three databases.

-- TODO 07.3 rename the column
