--liquibase formatted sql

--changeset bookshop:gift
create table gift (id bigint not null primary key, book_id bigint not null);
--rollback drop table gift;

--changeset bookshop:first-gift
insert into gift (id, book_id) values (1, 60);
--rollback delete from gift where id = 1;
