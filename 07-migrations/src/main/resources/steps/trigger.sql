--liquibase formatted sql

-- Liquibase cuts a changeset at its semicolons. A trigger has some inside, so another end is agreed on: a line with a slash.

--changeset bookshop:price-change
create table price_change (
    book_id bigint not null,
    old_cents integer not null,
    new_cents integer not null
);
--rollback drop table price_change;

--changeset bookshop:price-change-trigger dbms:sqlite endDelimiter:/
create trigger tr_book_price
    after update of price_cents on book
    for each row when old.price_cents <> new.price_cents
begin
    insert into price_change (book_id, old_cents, new_cents)
        values (new.id, old.price_cents, new.price_cents);
end
/
--rollback drop trigger tr_book_price

--changeset bookshop:price-change-trigger-2 dbms:mysql endDelimiter:/
create trigger tr_book_price
    after update on book
    for each row
begin
    if old.price_cents <> new.price_cents then
        insert into price_change (book_id, old_cents, new_cents)
            values (new.id, old.price_cents, new.price_cents);
    end if;
end
/
--rollback drop trigger tr_book_price

--changeset bookshop:price-change-function dbms:postgresql splitStatements:false
create function note_price_change() returns trigger language plpgsql as $$
begin
    insert into price_change (book_id, old_cents, new_cents)
        values (new.id, old.price_cents, new.price_cents);
    return new;
end
$$;
--rollback drop function note_price_change()

--changeset bookshop:price-change-trigger-3 dbms:postgresql
create trigger tr_book_price
    after update of price_cents on book
    for each row when (old.price_cents <> new.price_cents)
    execute function note_price_change();
--rollback drop trigger tr_book_price on book;
