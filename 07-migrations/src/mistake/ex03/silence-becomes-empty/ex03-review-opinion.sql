--liquibase formatted sql
-- Wrong: copies into a new column, and an opinion that was none becomes an empty one. Message: "2 | null"

--changeset bookshop:review-opinion
alter table review
    add column opinion text;
--rollback alter table review drop column opinion;

--changeset bookshop:review-opinion-text
update review
    set opinion = coalesce(body, '');
--rollback update review set body = opinion;

--changeset bookshop:review-body
alter table review
    drop column body;
--rollback alter table review add column body text;
