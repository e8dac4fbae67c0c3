-- Wrong: leaves out those whose country is unknown. Message: "NULL <> 'DE' is not true"

-- name: elsewhere
-- NULL <> 'DE' is unknown, and "where" keeps only what is true.
select name, country
from customer
where country <> 'DE'
order by name;

-- name: eldest_first
-- "nulls last" is shorter, but MySQL doesn't know it.
select name, born_year
from author
order by case when born_year is null then 1 else 0 end, born_year, name;

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
