-- 02.4 Filter and sort with NULLs
--
-- elsewhere: the customers who don't live in Germany ('DE'), as far as we know. Somebody whose country isn't known is one
-- of them. Columns: name, country. By name.
--
-- eldest_first: all authors, the eldest first; those whose year of birth isn't known come last, on every database. Authors
-- of the same year, and those without one, by name. Columns: name, born_year.
--
-- leaves: the genres that are not the parent of any genre. Column: name. By name. For example, Crime is one of them, Fiction
-- and Fantasy are not.
--
-- Two people of the same name are two rows.
--
-- Look at: step2-select.sql, "unknown", "not_in", "nulls_last".

-- name: elsewhere
-- TODO 02.4 find the customers outside of Germany

-- name: eldest_first
-- TODO 02.4 sort the authors

-- name: leaves
-- TODO 02.4 find the genres without a genre below
