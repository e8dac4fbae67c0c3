-- Wrong: takes an unknown year for the year 0. Message: "where do those without a year stand"

-- name: elsewhere
-- NULL <> 'DE' is unknown, and "where" keeps only what is true.
select name, country
from customer
where country <> 'DE'
    or country is null
order by name;

-- name: eldest_first
-- "nulls last" is shorter, but MySQL doesn't know it.
select name, born_year
from author
order by coalesce(born_year, 0), name;

-- name: leaves
-- "id not in (select parent_id …)" would find nothing: among the parents is a NULL.
select name
from genre
where not exists (
        select 1
        from genre child
        where child.parent_id = genre.id
    )
order by name;
