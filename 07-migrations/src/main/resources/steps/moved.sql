--liquibase formatted sql

-- The very changeset of edited-before.sql, in another file and without a logicalFilePath.

--changeset bookshop:coupon
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;
