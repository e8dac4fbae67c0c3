--liquibase formatted sql
-- Wrong: drops the table, and what is in it. Message: "the coupons that were given out"

--changeset bookshop:coupon runOnChange:true
drop table if exists coupon;
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    expires_on date,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;
