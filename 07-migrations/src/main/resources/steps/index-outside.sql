--liquibase formatted sql

--changeset bookshop:review-rating-index dbms:postgresql runInTransaction:false
create index concurrently ix_review_rating
    on review (rating);
--rollback drop index concurrently ix_review_rating;

--changeset bookshop:review-rating-index-2 dbms:!postgresql
create index ix_review_rating
    on review (rating);
