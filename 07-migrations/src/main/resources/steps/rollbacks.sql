--liquibase formatted sql

--changeset bookshop:wish
create table wish (
    customer_id bigint not null,
    book_id bigint not null,
    constraint pk_wish primary key (customer_id, book_id),
    constraint fk_wish_customer foreign key (customer_id) references customer (id),
    constraint fk_wish_book foreign key (book_id) references book (id)
);
--rollback drop table wish;

--changeset bookshop:wishes-of-alice
insert into wish (customer_id, book_id)
values
    (1, 60),
    (1, 61);
