--liquibase formatted sql
-- Wrong: the rows are for one context only, and a database that names another never gets them. Message: "whatever the context"

--changeset bookshop:wish
create table wish (
    customer_id bigint not null,
    book_id bigint not null,
    wished_on date not null,
    constraint pk_wish primary key (customer_id, book_id),
    constraint fk_wish_customer foreign key (customer_id) references customer (id),
    constraint fk_wish_book foreign key (book_id) references book (id)
);
--rollback drop table wish;

--changeset bookshop:wishes-by-letter context:demo
insert into wish (customer_id, book_id, wished_on)
values
    (1, 60, '2025-06-01'),
    (1, 61, '2025-06-01');
--rollback delete from wish where customer_id = 1 and book_id in (60, 61);
