-- Rows inserted, updated, deleted; and what a good schema spares you.

-- name: insert
-- Values, or the rows of a query.
insert into genre (id, name, parent_id)
values (20, 'Travel', 2);

insert into stock (book_id, quantity, version)
select id, 0, 0
from book
where not exists (select 1 from stock where stock.book_id = book.id);

-- name: update
-- One statement computes the new value from the old: nobody can come between. Without "where" it changes all rows.
-- Try: run it without "where", and see how many rows changed.
update stock
set quantity = quantity - 1
where book_id = 25
    and quantity >= 1;

-- Nothing left to take: no row, no error. The number of rows is the answer.
update stock
set quantity = quantity - 1
where book_id = 25
    and quantity >= 1;

-- name: delete
-- A condition on other tables is a subquery.
delete from review
where body is null
    and book_id in (select id from book where publisher_id = 18);

-- name: upsert
-- Insert, or else update. The database decides, so two programs can't both find the row missing.
insert into stock (book_id, quantity, version)
values (26, 5, 0)
on conflict (book_id) do update
set quantity = stock.quantity + excluded.quantity;

select quantity
from stock
where book_id = 26;

-- name: upsert (mysql)
-- Insert, or else update. The database decides, so two programs can't both find the row missing.
insert into stock (book_id, quantity, version)
values (26, 5, 0) as new
on duplicate key update
quantity = stock.quantity + new.quantity;

select quantity
from stock
where book_id = 26;

-- name: said_twice
-- The editor's telephone stands in every row of hers. Change it in one, and the table contradicts itself.
create table title_sheet (
    title varchar(100) primary key,
    editor varchar(100) not null,
    phone varchar(20) not null
);

insert into title_sheet (title, editor, phone)
values
    ('Mort', 'Ada', '555-1'),
    ('Emma', 'Ada', '555-1'),
    ('Momo', 'Bob', '555-2');

update title_sheet
set phone = '555-9'
where title = 'Mort';

select editor, count(distinct phone) as phones
from title_sheet
group by editor
order by editor;

-- name: said_once
-- Normal form: the phone depends on the editor, so it goes where the editor is the key.
create table editor (
    name varchar(100) primary key,
    phone varchar(20) not null
);

insert into editor (name, phone)
select editor, max(phone)
from title_sheet
group by editor;

alter table title_sheet drop column phone;

-- name: view
-- The old look of it is a view: a query with a name, and never out of date.
create view title_phone as
select title_sheet.title, editor.name as editor, editor.phone
from title_sheet
join editor on editor.name = title_sheet.editor;

update editor
set phone = '555-7'
where name = 'Ada';

select *
from title_phone
order by title;
