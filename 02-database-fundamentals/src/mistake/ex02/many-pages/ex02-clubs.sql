-- Wrong: a page has an id of its own, so a club has many. Message: "a second page of club 1"

-- name: clubs
create table club (
    id bigint not null,
    name varchar(60) not null,
    host_id bigint not null,
    genre_id bigint,
    parent_id bigint,
    constraint pk_club primary key (id),
    constraint fk_club_host foreign key (host_id) references customer (id),
    constraint fk_club_genre foreign key (genre_id) references genre (id) on delete set null,
    constraint fk_club_parent foreign key (parent_id) references club (id) on delete cascade
);

create table club_page (
    club_id bigint not null,
    url varchar(200) not null,
    constraint pk_club_page primary key (club_id, url),
    constraint fk_club_page_club foreign key (club_id) references club (id) on delete cascade
);
