-- Wrong: looks for a row that is not in a list with a NULL. Message: "“not in” with a NULL in the list"

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
order by case when born_year is null then 1 else 0 end, born_year, name;

-- name: leaves
-- "id not in (select parent_id …)" would find nothing: among the parents is a NULL.
select name
from genre
where id not in (select parent_id from genre)
order by name;
