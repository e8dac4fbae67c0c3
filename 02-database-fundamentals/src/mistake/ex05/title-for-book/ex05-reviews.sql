-- Wrong: takes another book of the same title, which is not praised, for the book. Message: "a title that two books share"

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
select title
from book
where exists (
        select 1
        from review
        where review.book_id = book.id
            and review.rating = 5
    )
    and title not in (
        select twin.title
        from book twin
        join review on review.book_id = twin.id
        where review.rating < 4
    )
order by title;
