--liquibase formatted sql

--changeset bookshop:ribbon
alter table gift add column ribbon varchar(20);
--rollback alter table gift drop column ribbon;

--changeset bookshop:card
alter table gifts add column card varchar(20);
--rollback alter table gifts drop column card;
