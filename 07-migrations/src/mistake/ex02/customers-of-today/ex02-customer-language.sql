--liquibase formatted sql
-- Wrong: lists the customers by their ids. Message: "a customer who came later"

--changeset bookshop:customer-language
alter table customer
    add column language varchar(2) default 'en' not null;
--rollback alter table customer drop column language;

--changeset bookshop:language-of-the-country
update customer
    set language = case
        when id in (4, 11) then 'de'
        when id in (2, 10) then 'pl'
        when id = 3 then 'it'
        when id = 5 then 'fr'
        when id = 9 then 'es'
        else 'en'
    end;
--rollback empty
