--liquibase formatted sql

--changeset bookshop:wrapping
alter table gift add column wrapping varchar(20);
--rollback alter table gift drop column wrapping;
