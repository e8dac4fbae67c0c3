-- 02.8 The genre tree
--
-- Genres are a tree of any depth: parent_id leads one level up, and is NULL at the top.
--
-- below: the genre named :genre and all genres below it, however deep. Columns: name, depth; the genre itself has the depth
-- 0, the genres whose parent it is have 1, and so on. By depth, then by name. For a genre that doesn't exist: no row.
--
-- shelves: for each genre at the top its name, and the number of books in it and in all genres below it. One without books
-- has 0. Two books of the same title are two. Columns: name, books. By name.
--
-- A recursion that doesn't end is stopped after three seconds.
--
-- Look at: step5-steps.sql, "path".

-- name: below
-- TODO 02.8 find a genre and all below

-- name: shelves
-- TODO 02.8 count the books of whole trees
