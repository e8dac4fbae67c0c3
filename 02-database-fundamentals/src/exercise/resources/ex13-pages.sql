-- 02.13 Page by key, with ties
--
-- A catalogue of all books, the newest first (published_year); books of one year by ISBN, the smallest first. It is shown in
-- pages of :size books. Columns, in both: isbn, title, published_year.
--
-- first_page: the first :size books.
--
-- next_page: the :size books that follow the last one that the visitor has seen. That one was of the year :year and had the
-- ISBN :isbn. It may have been deleted meanwhile, and newer books may have come: the page goes on where the last one ended,
-- no book comes twice and none is left out. After the last book, there are no rows.
--
-- Look at: step7-plans.sql, "second_page" and "after_the_last", whose two columns are sorted in the same direction.

-- name: first_page
-- TODO 02.13 show the first page

-- name: next_page
-- TODO 02.13 show the page after a book
