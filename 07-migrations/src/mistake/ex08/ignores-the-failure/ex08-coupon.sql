--liquibase formatted sql
-- Wrong: in a new shop the column is there, so the changeset fails with every update. Message: "what is pending in a new shop"

--changeset bookshop:coupon
--validCheckSum: ANY
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    expires_on date,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;

--changeset me:2 failOnError:false
alter table coupon add column expires_on date;
--rollback alter table coupon drop column expires_on;
