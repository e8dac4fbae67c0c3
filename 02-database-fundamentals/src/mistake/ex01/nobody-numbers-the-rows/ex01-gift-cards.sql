-- Wrong: a primary key that whoever inserts has to think up. Message: "numbers the rows"

-- name: gift_card
create table gift_card (
    id int,
    code varchar(12) not null,
    cents integer not null,
    issued_on date not null,
    expires_on date,
    state varchar(7) default 'ACTIVE' not null,
    constraint pk_gift_card primary key (id),
    constraint uq_gift_card_code unique (code),
    constraint ck_gift_card_cents check (cents > 0),
    constraint ck_gift_card_expires_on check (expires_on >= issued_on),
    constraint ck_gift_card_state check (state in ('ACTIVE', 'USED', 'BLOCKED'))
);
