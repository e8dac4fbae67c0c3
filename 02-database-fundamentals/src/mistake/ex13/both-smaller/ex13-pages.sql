-- Wrong: compares each column by itself. Message: "is the last book shown again, or one of its year left out"

-- name: first_page
select isbn, title, published_year
from book
order by published_year desc, isbn
limit :size;

-- name: next_page
-- An older year, or the same year and a larger ISBN. (published_year, isbn) < (…) compares both in one direction.
select isbn, title, published_year
from book
where published_year <= :year
    and isbn > :isbn
order by published_year desc, isbn
limit :size;
