--liquibase formatted sql

-- PostgreSQL can build an index without locking out those who write, but not inside a transaction.

--changeset bookshop:review-rating-index dbms:postgresql
create index concurrently ix_review_rating
    on review (rating);
