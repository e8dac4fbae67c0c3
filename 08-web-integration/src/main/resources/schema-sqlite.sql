-- The bookshop on SQLite. "id integer primary key" is the row id: SQLite numbers new rows itself, from the largest + 1.
-- purchased_at is UTC, as text.

create table publisher (
    id integer not null,
    name text not null,
    country text not null,
    constraint pk_publisher primary key (id),
    constraint uq_publisher_name unique (name)
);

create table genre (
    id integer not null,
    name text not null,
    parent_id integer,
    constraint pk_genre primary key (id),
    constraint uq_genre_name unique (name),
    constraint fk_genre_parent foreign key (parent_id) references genre (id)
);

create index ix_genre_parent_id
    on genre (parent_id);

create table author (
    id integer not null,
    name text not null,
    born_year integer,
    constraint pk_author primary key (id)
);

create index ix_author_name
    on author (name);

create table book (
    id integer not null,
    isbn text not null,
    title text not null,
    published_year integer not null,
    price_cents integer not null,
    language text not null,
    publisher_id integer,
    genre_id integer not null,
    constraint pk_book primary key (id),
    constraint uq_book_isbn unique (isbn),
    constraint fk_book_publisher foreign key (publisher_id) references publisher (id),
    constraint fk_book_genre foreign key (genre_id) references genre (id),
    constraint ck_book_isbn check (length(isbn) = 13),
    constraint ck_book_price_cents check (price_cents >= 0),
    constraint ck_book_language check (length(language) = 2)
);

create index ix_book_publisher_id
    on book (publisher_id);

create index ix_book_genre_id
    on book (genre_id);

create table book_author (
    book_id integer not null,
    author_id integer not null,
    position integer not null,
    role text not null,
    constraint pk_book_author primary key (book_id, author_id),
    constraint uq_book_author_position unique (book_id, position),
    constraint fk_book_author_book foreign key (book_id) references book (id),
    constraint fk_book_author_author foreign key (author_id) references author (id),
    constraint ck_book_author_position check (position >= 1),
    constraint ck_book_author_role check (role in ('AUTHOR', 'EDITOR', 'TRANSLATOR', 'ILLUSTRATOR'))
);

create index ix_book_author_author_id
    on book_author (author_id);

create table customer (
    id integer not null,
    email text not null,
    name text not null,
    street text,
    city text,
    postal_code text,
    country text,
    constraint pk_customer primary key (id),
    constraint uq_customer_email unique (email)
);

create table purchase (
    id integer not null,
    customer_id integer not null,
    purchased_at timestamp not null,
    status text not null,
    constraint pk_purchase primary key (id),
    constraint fk_purchase_customer foreign key (customer_id) references customer (id),
    constraint ck_purchase_status check (status in ('NEW', 'PAID', 'SHIPPED', 'CANCELLED'))
);

create index ix_purchase_customer_id
    on purchase (customer_id);

create table purchase_line (
    purchase_id integer not null,
    book_id integer not null,
    quantity integer not null,
    unit_price_cents integer not null,
    constraint pk_purchase_line primary key (purchase_id, book_id),
    constraint fk_purchase_line_purchase foreign key (purchase_id) references purchase (id),
    constraint fk_purchase_line_book foreign key (book_id) references book (id),
    constraint ck_purchase_line_quantity check (quantity > 0),
    constraint ck_purchase_line_unit_price_cents check (unit_price_cents >= 0)
);

create index ix_purchase_line_book_id
    on purchase_line (book_id);

create table stock (
    book_id integer not null,
    quantity integer not null,
    version integer not null,
    constraint pk_stock primary key (book_id),
    constraint fk_stock_book foreign key (book_id) references book (id),
    constraint ck_stock_quantity check (quantity >= 0)
);

create table review (
    id integer not null,
    book_id integer not null,
    customer_id integer not null,
    rating integer not null,
    body text,
    reviewed_on date not null,
    constraint pk_review primary key (id),
    constraint uq_review_book_customer unique (book_id, customer_id),
    constraint fk_review_book foreign key (book_id) references book (id),
    constraint fk_review_customer foreign key (customer_id) references customer (id),
    constraint ck_review_rating check (rating between 1 and 5)
);

create index ix_review_customer_id
    on review (customer_id);
