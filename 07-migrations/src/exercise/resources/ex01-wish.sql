--liquibase formatted sql

-- 07.1 Write the first changesets
--
-- Customers make wishes. Write two changesets:
--
-- 1. the table wish: customer_id and book_id (bigint, as the keys they point to), wished_on (date). All three are required
--    and have no default. A customer wishes for a book once: the first two are the primary key. They point to customer and book
--    with the foreign keys fk_wish_customer and fk_wish_book: as long as there is a wish, neither of the two can be deleted.
-- 2. the two wishes that Alice (customer 1) sent by letter on 2025-06-01: books 60 and 61.
--
-- Each is a changeset of its own, so that each can be taken back alone: going back one step takes out these two wishes and
-- no other, be it somebody else's or another one of Alice; going back two takes the table away.
--
-- For example, in an application: Liquibase runs the two once, in every database, and never again.
--
-- Look at: src/main/resources/db/release-2-book-format.sql for the form: --changeset author:id, SQL, --rollback SQL. Author and
-- ids are yours.

-- TODO 07.1 write two changesets: the table wish, and two wishes
