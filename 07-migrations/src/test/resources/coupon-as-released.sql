--liquibase formatted sql

--changeset bookshop:coupon logicalFilePath:ex08-coupon.sql
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;
