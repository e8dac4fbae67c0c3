--liquibase formatted sql
-- Wrong: the column comes back without its values. Message: "born_year=1775"

--changeset bookshop:author-born-year
alter table author
    drop column born_year;
--rollback alter table author add column born_year integer;
