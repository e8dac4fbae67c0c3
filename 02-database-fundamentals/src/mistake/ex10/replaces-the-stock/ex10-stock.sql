-- Wrong: sets the quantity to what arrived. Message: "of 8 copies, when 5 arrived"

-- name: restock
-- "stock" is the row that is there, "excluded" the one that was kept out.
insert into stock (book_id, quantity, version)
values (:book, :copies, 0)
on conflict (book_id) do update
set
    quantity = excluded.quantity,
    version = stock.version + 1;

-- name: restock (mysql)
insert into stock (book_id, quantity, version)
values (:book, :copies, 0) as new
on duplicate key update
    quantity = new.quantity,
    version = stock.version + 1;

-- name: take
-- Looks and writes in one: two buyers can't both take the last copy.
update stock
set
    quantity = quantity - :copies,
    version = version + 1
where book_id = :book
    and quantity >= :copies;
