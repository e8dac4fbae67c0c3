--liquibase formatted sql
-- Wrong: what a generated changelog does: the texts are gone. Message: "3 | Dense, and worth it."

--changeset bookshop:review-opinion
alter table review
    add column opinion text;
--rollback alter table review drop column opinion;

--changeset bookshop:review-body
alter table review
    drop column body;
--rollback alter table review add column body text;
