-- 02.5 What isn't there, and what is there at least once
--
-- unreviewed: the books of the genre named :genre, not of those below it, that nobody has reviewed. Column: title. By
-- title. For example, for 'Cyberpunk' that is Count Zero. A review without a text (body) is a review.
--
-- praised: the books with at least one review of 5 (rating) and none below 4. Each book once, however many reviews it has.
-- Column: title. By title.
--
-- In both: two books of the same title are two rows.
--
-- Look at: step3-joins.sql, "anti_join" and "semi_join".

-- name: unreviewed
-- TODO 02.5 find the books of a genre without a review

-- name: praised
-- TODO 02.5 find the books that are praised
