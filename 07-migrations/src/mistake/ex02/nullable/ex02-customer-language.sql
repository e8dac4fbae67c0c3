--liquibase formatted sql
-- Wrong: the column may stay empty. Message: "a customer without a language"

--changeset bookshop:customer-language
alter table customer
    add column language varchar(2);
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
