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

create table payment (
    id bigint not null auto_increment,
    kind varchar(8) not null,
    purchase_id bigint not null,
    amount_cents integer not null,
    paid_at datetime(6) not null,
    card_brand varchar(20),
    card_last4 varchar(4),
    iban varchar(34),
    voucher_code varchar(20),
    constraint pk_payment primary key (id),
    constraint fk_payment_purchase foreign key (purchase_id) references purchase (id),
    constraint ck_payment_kind check (kind in ('CARD', 'TRANSFER', 'VOUCHER')),
    constraint ck_payment_card check (kind <> 'CARD' or card_last4 is not null),
    constraint ck_payment_transfer check (kind <> 'TRANSFER' or iban is not null),
    constraint ck_payment_voucher check (kind <> 'VOUCHER' or voucher_code is not null)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_payment_purchase_id
    on payment (purchase_id);

create table publication (
    id bigint not null auto_increment,
    book_id bigint not null,
    price_cents integer not null,
    released_on date not null,
    constraint pk_publication primary key (id),
    constraint fk_publication_book foreign key (book_id) references book (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_publication_book_id
    on publication (book_id);

create table printed_book (
    publication_id bigint not null,
    pages integer not null,
    binding varchar(9) not null,
    constraint pk_printed_book primary key (publication_id),
    constraint fk_printed_book_publication foreign key (publication_id) references publication (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table ebook (
    publication_id bigint not null,
    file_format varchar(4) not null,
    size_kb integer not null,
    constraint pk_ebook primary key (publication_id),
    constraint fk_ebook_publication foreign key (publication_id) references publication (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table audiobook (
    publication_id bigint not null,
    narrator varchar(100) not null,
    minutes integer not null,
    chapters json,
    constraint pk_audiobook primary key (publication_id),
    constraint fk_audiobook_publication foreign key (publication_id) references publication (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table recommendation (
    id bigint not null auto_increment,
    customer_id bigint not null,
    publication_id bigint not null,
    constraint pk_recommendation primary key (id),
    constraint fk_recommendation_customer foreign key (customer_id) references customer (id),
    constraint fk_recommendation_publication foreign key (publication_id) references publication (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_recommendation_customer_id
    on recommendation (customer_id);

create index ix_recommendation_publication_id
    on recommendation (publication_id);

create table reading (
    id varchar(36) not null,
    title varchar(100) not null,
    held_on date not null,
    city varchar(60) not null,
    seats integer not null,
    booked integer,
    free_seats integer generated always as (seats - coalesce(booked, 0)) stored,
    constraint pk_reading primary key (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table webcast (
    id varchar(36) not null,
    title varchar(100) not null,
    held_on date not null,
    link varchar(200) not null,
    constraint pk_webcast primary key (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table note (
    id bigint not null auto_increment,
    subject_kind varchar(10) not null,
    subject_id bigint not null,
    body varchar(500) not null,
    written_at datetime(6) not null,
    constraint pk_note primary key (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_note_subject
    on note (subject_kind, subject_id);

create table book_note (
    book_id bigint not null,
    position integer not null,
    body varchar(500) not null,
    constraint pk_book_note primary key (book_id, position),
    constraint fk_book_note_book foreign key (book_id) references book (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table memo (
    id bigint not null auto_increment,
    body varchar(500) not null,
    constraint pk_memo primary key (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table book_memo (
    book_id bigint not null,
    memo_id bigint not null,
    constraint pk_book_memo primary key (book_id, memo_id),
    constraint uq_book_memo_memo_id unique (memo_id),
    constraint fk_book_memo_book foreign key (book_id) references book (id),
    constraint fk_book_memo_memo foreign key (memo_id) references memo (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table thread (
    id bigint not null auto_increment,
    book_id bigint,
    customer_id bigint,
    constraint pk_thread primary key (id),
    constraint uq_thread_book_id unique (book_id),
    constraint uq_thread_customer_id unique (customer_id),
    constraint fk_thread_book foreign key (book_id) references book (id),
    constraint fk_thread_customer foreign key (customer_id) references customer (id),
    constraint ck_thread_subject check ((book_id is null) <> (customer_id is null))
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table thread_note (
    thread_id bigint not null,
    position integer not null,
    body varchar(500) not null,
    constraint pk_thread_note primary key (thread_id, position),
    constraint fk_thread_note_thread foreign key (thread_id) references thread (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table book_price (
    book_id bigint not null,
    valid_from date not null,
    price_cents integer not null,
    constraint pk_book_price primary key (book_id, valid_from),
    constraint fk_book_price_book foreign key (book_id) references book (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table book_trait (
    book_id bigint not null,
    trait varchar(30) not null,
    value varchar(100) not null,
    constraint pk_book_trait primary key (book_id, trait),
    constraint fk_book_trait_book foreign key (book_id) references book (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table book_text (
    book_id bigint not null,
    blurb longtext not null,
    constraint pk_book_text primary key (book_id),
    constraint fk_book_text_book foreign key (book_id) references book (id)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table issue (
    journal varchar(60) not null,
    issue_year integer not null,
    issue_no integer not null,
    price_cents integer not null,
    constraint pk_issue primary key (journal, issue_year, issue_no)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table article (
    journal varchar(60) not null,
    issue_year integer not null,
    issue_no integer not null,
    first_page integer not null,
    title varchar(200) not null,
    constraint pk_article primary key (journal, issue_year, issue_no, first_page),
    constraint fk_article_issue foreign key (journal, issue_year, issue_no)
        references issue (journal, issue_year, issue_no)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table tag (
    id bigint not null auto_increment,
    name varchar(40) not null,
    constraint pk_tag primary key (id),
    constraint uq_tag_name unique (name)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table offer (
    id bigint not null auto_increment,
    book_id bigint not null,
    price_cents integer,
    percent_off integer,
    constraint pk_offer primary key (id),
    constraint fk_offer_book foreign key (book_id) references book (id),
    constraint ck_offer_percent_off check (percent_off between 0 and 100)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_offer_book_id
    on offer (book_id);

create table parcel (
    id bigint not null auto_increment,
    purchase_id bigint not null,
    status varchar(7) not null,
    packer varchar(40),
    constraint pk_parcel primary key (id),
    constraint fk_parcel_purchase foreign key (purchase_id) references purchase (id),
    constraint ck_parcel_status check (status in ('WAITING', 'PACKED'))
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_parcel_purchase_id
    on parcel (purchase_id);

create table catalogue_entry (
    isbn varchar(13) not null,
    title varchar(200) not null,
    price_cents integer not null,
    constraint pk_catalogue_entry primary key (isbn)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table catalogue_keyword (
    isbn varchar(13) not null,
    keyword varchar(40) not null,
    constraint pk_catalogue_keyword primary key (isbn, keyword),
    constraint fk_catalogue_keyword_entry foreign key (isbn) references catalogue_entry (isbn)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table country (
    code varchar(2) not null,
    name varchar(60) not null,
    vat_permille integer not null,
    constraint pk_country primary key (code)
) default charset = utf8mb4 collate = utf8mb4_0900_bin;

create table wish (
    id bigint not null auto_increment,
    branch varchar(20) not null,
    customer_id bigint not null,
    book_id bigint not null,
    deleted boolean not null,
    constraint pk_wish primary key (id),
    constraint fk_wish_customer foreign key (customer_id) references customer (id),
    constraint fk_wish_book foreign key (book_id) references book (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_wish_customer_id
    on wish (customer_id);

create index ix_wish_book_id
    on wish (book_id);

create table stock_change (
    id bigint not null auto_increment,
    book_id bigint not null,
    old_quantity integer not null,
    new_quantity integer not null,
    constraint pk_stock_change primary key (id),
    constraint fk_stock_change_book foreign key (book_id) references book (id)
) auto_increment = 1000 default charset = utf8mb4 collate = utf8mb4_0900_bin;

create index ix_stock_change_book_id
    on stock_change (book_id);
