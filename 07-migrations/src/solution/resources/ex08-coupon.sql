--liquibase formatted sql

-- 07.8 Repair an edited changeset
--
-- What has run is history, and history isn't rewritten: the changeset is put back as it was, so its checksum is right again, and
-- the new column is a change of today.

--changeset bookshop:coupon
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;

--changeset bookshop:coupon-expires-on
alter table coupon
    add column expires_on date;
--rollback alter table coupon drop column expires_on;
