--liquibase formatted sql
-- Wrong: fills again where the two differ from name, over what the new application has written. Message: "what the new application wrote"

--changeset bookshop:given-name
alter table customer
    add column given_name varchar(100);
--rollback alter table customer drop column given_name;

--changeset bookshop:family-name
alter table customer
    add column family_name varchar(100);
--rollback alter table customer drop column family_name;

--changeset bookshop:split-name dbms:sqlite,mysql
update customer
    set given_name = case when instr(name, ' ') > 0 then substr(name, 1, instr(name, ' ') - 1) end,
        family_name = substr(name, instr(name, ' ') + 1)
    where given_name is null and family_name is null;
--rollback empty

--changeset bookshop:split-name-postgresql dbms:postgresql
update customer
    set given_name = case when position(' ' in name) > 0 then substr(name, 1, position(' ' in name) - 1) end,
        family_name = substr(name, position(' ' in name) + 1)
    where given_name is null and family_name is null;
--rollback empty

--changeset bookshop:split-late-names dbms:sqlite,mysql labels:contract
update customer
    set given_name = case when instr(name, ' ') > 0 then substr(name, 1, instr(name, ' ') - 1) end,
        family_name = substr(name, instr(name, ' ') + 1)
    where given_name is null and family_name is null or concat(given_name, ' ', family_name) <> name;
--rollback empty

--changeset bookshop:split-late-names-postgresql dbms:postgresql labels:contract
update customer
    set given_name = case when position(' ' in name) > 0 then substr(name, 1, position(' ' in name) - 1) end,
        family_name = substr(name, position(' ' in name) + 1)
    where given_name is null and family_name is null or concat(given_name, ' ', family_name) <> name;
--rollback empty

--changeset bookshop:drop-name labels:contract
alter table customer
    drop column name;
--rollback alter table customer add column name varchar(100);
--rollback update customer set name = coalesce(given_name, family_name);
--rollback update customer set name = concat(given_name, ' ', family_name) where given_name is not null and family_name is not null;
