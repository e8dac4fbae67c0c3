--liquibase formatted sql
-- Wrong: what was put aside stays after going back. Message: "there instead: column kept_born_year"

--changeset bookshop:kept-born-year
create table if not exists kept_born_year (
    author_id bigint not null,
    born_year integer not null,
    constraint pk_kept_born_year primary key (author_id),
    constraint fk_kept_born_year_author foreign key (author_id) references author (id) on delete cascade
);
--rollback empty

--changeset bookshop:kept-born-years
insert into kept_born_year (author_id, born_year)
    select id, born_year
    from author
    where born_year is not null and id not in (select author_id from kept_born_year);
--rollback empty

--changeset bookshop:author-born-year
alter table author
    drop column born_year;
--rollback alter table author add column born_year integer;
--rollback update author set born_year = (select kept.born_year from kept_born_year kept where kept.author_id = author.id);
