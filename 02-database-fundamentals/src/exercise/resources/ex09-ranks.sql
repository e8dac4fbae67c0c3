-- 02.9 Rank in each genre, and a running total
--
-- dearest: the dearest books of each genre directly below the genre named :parent, with their place in the genre. Books of
-- one price share a place, and as many places are left out after it: 1, 1, 1, 4. All books with a place up to 3 are in the
-- result, so it may be more than three for a genre. Columns: the genre's name, title, price_cents, place. By genre, place,
-- title. For example, for 'Computing' three volumes share the first place in Algorithms.
--
-- running: the purchases of the customer with the id :customer, but for cancelled ones (status 'CANCELLED'), in the order in
-- which they were made (purchased_at, and of two made at the same moment first the one with the smaller id). Columns: id, its
-- cents (of all lines, quantity by unit_price_cents), and the cents of this and all purchases before it. A purchase without
-- lines has 0 cents.
--
-- Look at: step5-steps.sql, "windows" and "top_of_each".

-- name: dearest
-- TODO 02.9 rank the books of each genre

-- name: running
-- TODO 02.9 add up purchase by purchase
