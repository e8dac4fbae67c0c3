--liquibase formatted sql

--changeset bookshop:account
--comment: who may log in; a customer without an account can't
create table account (
    customer_id bigint not null,
    password_hash varchar(100) not null,
    constraint pk_account primary key (customer_id),
    constraint fk_account_customer foreign key (customer_id) references customer (id)
);
--rollback drop table account;
