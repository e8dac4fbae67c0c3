--liquibase formatted sql

-- 07.2 Add a required column to a filled table
--
-- The default does two things: it fills the rows that are there, so that "not null" holds at once, and it stands in for the old
-- application. SQLite takes "not null" in "add column" with a default only.

--changeset bookshop:customer-language
alter table customer
    add column language varchar(2) default 'en' not null;
--rollback alter table customer drop column language;

--changeset bookshop:language-of-the-country
update customer
    set language = case country
        when 'DE' then 'de'
        when 'PL' then 'pl'
        when 'IT' then 'it'
        when 'FR' then 'fr'
        when 'ES' then 'es'
        else 'en'
    end;
--rollback empty
