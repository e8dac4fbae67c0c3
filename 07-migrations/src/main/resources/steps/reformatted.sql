--liquibase formatted sql

--changeset bookshop:coupon logicalFilePath:steps/coupon.sql labels:sales
--comment: a comment, a label, other blanks and the rollback are no part of the checksum
create table coupon (
  code varchar(8) not null,
  percent integer not null,
  constraint pk_coupon primary key (code)
);
--rollback drop table coupon;
