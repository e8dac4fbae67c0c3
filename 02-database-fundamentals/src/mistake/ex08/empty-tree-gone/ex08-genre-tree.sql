-- Wrong: an inner join drops a tree without books. Message: "a tree without books is a tree, too"

-- name: below
-- Starts with one row; each round adds the children of what the last one added.
with recursive tree (id, name, depth) as (
    select id, name, 0
    from genre
    where name = :genre
    union all
    select genre.id, genre.name, tree.depth + 1
    from tree
    join genre on genre.parent_id = tree.id
)
select name, depth
from tree
order by depth, name;

-- name: shelves
-- All trees at once: each row carries the top that it came from. Then a plain group, with a left join for the empty ones.
with recursive tree (id, top_id, top_name) as (
    select id, id, name
    from genre
    where parent_id is null
    union all
    select genre.id, tree.top_id, tree.top_name
    from tree
    join genre on genre.parent_id = tree.id
)
select tree.top_name as name, count(book.id) as books
from tree
join book on book.genre_id = tree.id
group by tree.top_id, tree.top_name
order by tree.top_name;
