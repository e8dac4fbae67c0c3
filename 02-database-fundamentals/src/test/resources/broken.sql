-- For ScriptTest: what a learner may do to a file.

-- name: misspelt
select titel
from book;

-- name: two
select 1;
select 2;

-- name: unknown
select :prize;

-- name: update
update stock set version = 1;

-- name: empty
