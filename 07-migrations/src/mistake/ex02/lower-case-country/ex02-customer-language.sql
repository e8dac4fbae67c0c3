--liquibase formatted sql
-- Wrong: takes the code of the country for that of its language. Message: "grace@example.org | gb"

--changeset bookshop:customer-language
alter table customer
    add column language varchar(2) default 'en' not null;
--rollback alter table customer drop column language;

--changeset bookshop:language-of-the-country
update customer
    set language = lower(country)
    where country is not null;
--rollback empty
