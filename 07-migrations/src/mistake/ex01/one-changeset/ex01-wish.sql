--liquibase formatted sql
-- Wrong: table and rows in one changeset, so they are taken back together only. Message: "two changesets"

--changeset bookshop:wish
create table wish (
    customer_id bigint not null,
    book_id bigint not null,
    wished_on date not null,
    constraint pk_wish primary key (customer_id, book_id),
    constraint fk_wish_customer foreign key (customer_id) references customer (id),
    constraint fk_wish_book foreign key (book_id) references book (id)
);
insert into wish (customer_id, book_id, wished_on)
values
    (1, 60, '2025-06-01'),
    (1, 61, '2025-06-01');
--rollback drop table wish;
