--liquibase formatted sql

-- 07.3 Rename a column and lose nothing
--
-- A tool that compares two schemas sees one column lost and one found. Only you know that it is the same.

--changeset bookshop:review-opinion
alter table review
    rename column body to opinion;
--rollback alter table review rename column opinion to body;
