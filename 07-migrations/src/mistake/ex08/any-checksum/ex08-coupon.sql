--liquibase formatted sql
-- Wrong: silences the complaint; shops that had the table never get the column. Message: "expires_on"

--changeset bookshop:coupon
--validCheckSum: ANY
create table coupon (
    code varchar(8) not null,
    percent integer not null,
    expires_on date,
    constraint pk_coupon primary key (code)
);
--rollback drop table coupon;

--changeset bookshop:coupon-checked
select count(*) from coupon;
--rollback empty
