--liquibase formatted sql

-- 07.6 Take back what was dropped
--
-- For reasons of privacy the shop no longer shows in which year an author was born: the column born_year of author goes. If it
-- turns out that something needed it, the shop goes back, and everything is as before:
--
--   - the column is there again (integer, may be empty), with the years of all authors; those of unknown age have none
--   - an author who came meanwhile has none, and one who was deleted meanwhile stays deleted
--   - what you put aside on the way is gone
--
-- A dropped column is gone, so the years have to be kept elsewhere. Where, is up to you, as long as the applications don't notice:
-- authors can be inserted and deleted as ever.
--
-- For example: Terry Pratchett (author 21) was born in 1948, and for Neal Gafter (author 2) no year is known.
--
-- Look at: "create table … as select …"; an update with a subquery. Several lines may begin with --rollback; they run in the
-- order in which they stand, and changesets are taken back from the last to the first. One changeset, one thing: MySQL.

-- TODO 07.6 put the years aside, drop the column, and write the way back
