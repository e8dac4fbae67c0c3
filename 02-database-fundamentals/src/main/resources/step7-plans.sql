-- How the database finds the rows: ask it.

-- name: scan (sqlite)
-- SCAN: every row of the table is read.
explain query plan
select title
from book
where price_cents = 999;

-- name: scan (postgresql)
-- Seq Scan: every row of the table is read.
explain (costs off)
select title
from book
where price_cents = 999;

-- name: scan (mysql)
-- Table scan: every row of the table is read.
explain format = tree
select title
from book
where price_cents = 999;

-- name: search (sqlite)
-- SEARCH … USING INDEX: the index is sorted, the rows are found in it as a name is in a telephone book.
create index ix_book_price_cents
    on book (price_cents, title);

explain query plan
select title
from book
where price_cents = 999
order by title;

-- name: search (postgresql)
-- Index Scan. On 63 rows it isn't worth it, so PostgreSQL has to be talked into it.
create index ix_book_price_cents
    on book (price_cents, title);

set enable_seqscan = off;

set enable_bitmapscan = off;

explain (costs off)
select title
from book
where price_cents = 999
order by title;

-- name: search (mysql)
-- Index lookup: the index is sorted, the rows are found in it as a name is in a telephone book.
create index ix_book_price_cents
    on book (price_cents, title);

explain format = tree
select title
from book
where price_cents = 999
order by title;

-- name: hidden (sqlite)
-- An expression around the column hides it from the index. SCAN: all of the index is read, since it is smaller than the
-- table. It isn't searched.
-- Try: "price_cents = 999 + 1".
explain query plan
select title
from book
where price_cents - 1 = 999;

-- name: hidden (postgresql)
-- An expression around the column hides it from the index: now it is a filter, and all rows are read.
explain (costs off)
select title
from book
where price_cents - 1 = 999;

-- name: hidden (mysql)
-- An expression around the column hides it from the index: now it is a filter, and all rows are read.
explain format = tree
select title
from book
where price_cents - 1 = 999;

-- name: second_page
-- By offset: six rows are found, three thrown away. A book that is added meanwhile moves everything.
select title, price_cents
from book
order by price_cents, title
limit 3 offset 3;

-- name: after_the_last
-- By key: from where the first page ended, straight to it in the index.
select title, price_cents
from book
where (price_cents, title) > (699, 'Emma')
order by price_cents, title
limit 3;
