-- The bookshop on MySQL 8. The data brings its own ids; new rows begin at 1000, out of their way.
-- utf8mb4_0900_bin compares and sorts by code point, as the other two do. purchased_at is UTC.

create table publisher (
    id bigint not null auto_increment,
    name varchar(100) not null,
    country varchar(2) not null,
    constraint pk_publisher primary key (id),
    constraint uq_publisher_name unique (name)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table genre (
    id bigint not null auto_increment,
    name varchar(60) not null,
    parent_id bigint,
    constraint pk_genre primary key (id),
    constraint uq_genre_name unique (name),
    constraint fk_genre_parent foreign key (parent_id) references genre (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_genre_parent_id
    on genre (parent_id);

create table author (
    id bigint not null auto_increment,
    name varchar(100) not null,
    born_year integer,
    constraint pk_author primary key (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_author_name
    on author (name);

create table book (
    id bigint not null auto_increment,
    isbn varchar(13) not null,
    title varchar(200) not null,
    published_year integer not null,
    price_cents integer not null,
    language varchar(2) not null,
    publisher_id bigint,
    genre_id bigint not null,
    constraint pk_book primary key (id),
    constraint uq_book_isbn unique (isbn),
    constraint fk_book_publisher foreign key (publisher_id) references publisher (id),
    constraint fk_book_genre foreign key (genre_id) references genre (id),
    constraint ck_book_isbn check (length(isbn) = 13),
    constraint ck_book_price_cents check (price_cents >= 0),
    constraint ck_book_language check (length(language) = 2)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_book_publisher_id
    on book (publisher_id);

create index ix_book_genre_id
    on book (genre_id);

create table book_author (
    book_id bigint not null,
    author_id bigint not null,
    position integer not null,
    role varchar(11) not null,
    constraint pk_book_author primary key (book_id, author_id),
    constraint uq_book_author_position unique (book_id, position),
    constraint fk_book_author_book foreign key (book_id) references book (id),
    constraint fk_book_author_author foreign key (author_id) references author (id),
    constraint ck_book_author_position check (position >= 1),
    constraint ck_book_author_role check (role in ('AUTHOR', 'EDITOR', 'TRANSLATOR', 'ILLUSTRATOR'))
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_book_author_author_id
    on book_author (author_id);

create table customer (
    id bigint not null auto_increment,
    email varchar(100) not null,
    name varchar(100) not null,
    street varchar(100),
    city varchar(60),
    postal_code varchar(10),
    country varchar(2),
    constraint pk_customer primary key (id),
    constraint uq_customer_email unique (email)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table purchase (
    id bigint not null auto_increment,
    customer_id bigint not null,
    purchased_at datetime(6) not null,
    status varchar(9) not null,
    constraint pk_purchase primary key (id),
    constraint fk_purchase_customer foreign key (customer_id) references customer (id),
    constraint ck_purchase_status check (status in ('NEW', 'PAID', 'SHIPPED', 'CANCELLED'))
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_purchase_customer_id
    on purchase (customer_id);

create table purchase_line (
    purchase_id bigint not null,
    book_id bigint not null,
    quantity integer not null,
    unit_price_cents integer not null,
    constraint pk_purchase_line primary key (purchase_id, book_id),
    constraint fk_purchase_line_purchase foreign key (purchase_id) references purchase (id),
    constraint fk_purchase_line_book foreign key (book_id) references book (id),
    constraint ck_purchase_line_quantity check (quantity > 0),
    constraint ck_purchase_line_unit_price_cents check (unit_price_cents >= 0)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_purchase_line_book_id
    on purchase_line (book_id);

create table stock (
    book_id bigint not null,
    quantity integer not null,
    version integer not null,
    constraint pk_stock primary key (book_id),
    constraint fk_stock_book foreign key (book_id) references book (id),
    constraint ck_stock_quantity check (quantity >= 0)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table review (
    id bigint not null auto_increment,
    book_id bigint not null,
    customer_id bigint not null,
    rating integer not null,
    body text,
    reviewed_on date not null,
    constraint pk_review primary key (id),
    constraint uq_review_book_customer unique (book_id, customer_id),
    constraint fk_review_book foreign key (book_id) references book (id),
    constraint fk_review_customer foreign key (customer_id) references customer (id),
    constraint ck_review_rating check (rating between 1 and 5)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_review_customer_id
    on review (customer_id);
