-- Wrong: groups by title, which two books can share. Message: "when three others have one title"

-- name: wish
-- The pair is the key: nothing else could say that a pair exists once.
create table wish (
    customer_id bigint not null,
    book_id bigint not null,
    place integer not null,
    constraint pk_wish primary key (customer_id, book_id),
    constraint uq_wish_place unique (customer_id, place),
    constraint fk_wish_customer foreign key (customer_id) references customer (id) on delete cascade,
    constraint fk_wish_book foreign key (book_id) references book (id),
    constraint ck_wish_place check (place >= 1)
);

-- name: also_wished
-- The table twice: once for who wishes for the book, once for what else they wish for. Grouped by the id, since titles
-- repeat.
select book.title, count(*) as customers
from wish this_book
join wish other on other.customer_id = this_book.customer_id and other.book_id <> this_book.book_id
join book on book.id = other.book_id
where this_book.book_id = :book
group by book.title
order by customers desc, book.title;
