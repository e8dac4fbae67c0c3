--liquibase formatted sql

--changeset bookshop:coupon
create table coupon (code varchar(8) not null primary key);

--changeset bookshop:coupon
create index ix_coupon_code on coupon (code);
