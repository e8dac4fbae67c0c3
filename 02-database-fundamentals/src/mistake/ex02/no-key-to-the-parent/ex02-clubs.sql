-- Wrong: a column that looks like a key and is none. Message: "a branch of a club that doesn't exist"

-- name: clubs
create table club (
    id bigint not null,
    name varchar(60) not null,
    host_id bigint not null,
    genre_id bigint,
    parent_id bigint,
    constraint pk_club primary key (id),
    constraint fk_club_host foreign key (host_id) references customer (id),
    constraint fk_club_genre foreign key (genre_id) references genre (id) on delete set null
);

create table club_page (
    club_id bigint not null,
    url varchar(200) not null,
    constraint pk_club_page primary key (club_id),
    constraint fk_club_page_club foreign key (club_id) references club (id) on delete cascade
);
