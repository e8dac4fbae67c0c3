-- Wrong: joins the reviews, and removes what it repeats by the title. Message: "“distinct” takes two books of one title for one"

-- name: unreviewed
select book.title
from book
join genre on genre.id = book.genre_id
where genre.name = :genre
    and not exists (
        select 1
        from review
        where review.book_id = book.id
    )
order by book.title;

-- name: praised
-- "exists" repeats no book. A join would, and "distinct" would then also remove a second book of the same title.
select distinct title
from book
join review praise on praise.book_id = book.id and praise.rating = 5
where 1 = 1
    and not exists (
        select 1
        from review
        where review.book_id = book.id
            and review.rating < 4
    )
order by title;
