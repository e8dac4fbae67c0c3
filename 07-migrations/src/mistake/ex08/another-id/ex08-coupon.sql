--liquibase formatted sql
-- Wrong: the edited changeset under another id wants to create a table that is there. Message: "already exists"

--changeset bookshop:coupon-2
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    expires_on date,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;
