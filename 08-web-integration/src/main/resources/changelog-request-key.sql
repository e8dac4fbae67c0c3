--liquibase formatted sql

--changeset bookshop:request-key
--comment: a request that is sent twice is done once; the purchase is null until it is made
create table request_key (
    customer_id bigint not null,
    request_key varchar(80) not null,
    purchase_id bigint,
    constraint pk_request_key primary key (customer_id, request_key),
    constraint fk_request_key_customer foreign key (customer_id) references customer (id),
    constraint fk_request_key_purchase foreign key (purchase_id) references purchase (id)
);
--rollback drop table request_key;
