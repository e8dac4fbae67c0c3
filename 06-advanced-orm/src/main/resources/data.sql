-- The shop, its customers and purchases, the same for the three databases. Titles, authors, years, journals and articles are
-- real, but customers, purchases, prices, offers, events and what is said of an edition (days, sizes, lengths) are made up, and
-- so is every ISBN that begins with 9790.

insert into publisher (id, name, country)
values
    (1, 'Addison-Wesley', 'US'),
    (2, 'Prentice Hall', 'US'),
    (3, 'O''Reilly Media', 'US'),
    (4, 'Manning Publications', 'US'),
    (5, 'Gollancz', 'GB'),
    (6, 'Bloomsbury', 'GB'),
    (7, 'Headline', 'GB'),
    (8, 'Pan Books', 'GB'),
    (9, 'Heinemann', 'GB'),
    (10, 'Secker & Warburg', 'GB'),
    (11, 'Ace Books', 'US'),
    (12, 'Harper & Row', 'US'),
    (13, 'Parnassus Press', 'US'),
    (14, 'Wydawnictwo MON', 'PL'),
    (15, 'Seabury Press', 'US'),
    (16, 'Kurt Wolff Verlag', 'DE'),
    (17, 'Die Schmiede', 'DE'),
    (18, 'Gallimard', 'FR'),
    (19, 'Editorial Sudamericana', 'AR'),
    (20, 'Bompiani', 'IT'),
    (21, 'Harcourt', 'US'),
    (22, 'Thienemann', 'DE'),
    (23, 'John Murray', 'GB'),
    (24, 'Allen & Unwin', 'GB'),
    (25, 'Basic Books', 'US'),
    (26, 'Reclam', 'DE');

insert into genre (id, name, parent_id)
values
    (1, 'Fiction', null),
    (2, 'Non-fiction', null),
    (3, 'Poetry', null),
    (4, 'Novel', 1),
    (5, 'Fantasy', 1),
    (6, 'Science fiction', 1),
    (7, 'Crime', 1),
    (8, 'Computing', 2),
    (9, 'Science', 2),
    (10, 'Comic fantasy', 5),
    (11, 'Dystopia', 6),
    (12, 'Cyberpunk', 6),
    (13, 'Programming', 8),
    (14, 'Software design', 8),
    (15, 'Databases', 8),
    (16, 'Algorithms', 8),
    (17, 'Historical novel', 4);

insert into author (id, name, born_year)
values
    (1, 'Joshua Bloch', 1961),
    (2, 'Neal Gafter', null),
    (3, 'Doug Lea', null),
    (4, 'Erich Gamma', 1961),
    (5, 'Richard Helm', null),
    (6, 'Ralph Johnson', 1955),
    (7, 'John Vlissides', 1961),
    (8, 'Brian W. Kernighan', 1942),
    (9, 'Dennis M. Ritchie', 1941),
    (10, 'Rob Pike', 1956),
    (11, 'Donald E. Knuth', 1938),
    (12, 'Martin Fowler', 1963),
    (13, 'Eric Evans', null),
    (14, 'C. J. Date', 1941),
    (15, 'Martin Kleppmann', null),
    (16, 'Christian Bauer', null),
    (17, 'Gavin King', null),
    (18, 'Gary Gregory', null),
    (19, 'Vlad Mihalcea', null),
    (20, 'Markus Winand', null),
    (21, 'Terry Pratchett', 1948),
    (22, 'Neil Gaiman', 1960),
    (23, 'Dave McKean', 1963),
    (24, 'Douglas Adams', 1952),
    (25, 'George Orwell', 1903),
    (26, 'Ursula K. Le Guin', 1929),
    (27, 'William Gibson', 1948),
    (28, 'Bruce Sterling', 1954),
    (29, 'Stanisław Lem', 1921),
    (30, 'Michael Kandel', 1941),
    (31, 'Franz Kafka', 1883),
    (32, 'Max Brod', 1884),
    (33, 'Willa Muir', 1890),
    (34, 'Edwin Muir', 1887),
    (35, 'Albert Camus', 1913),
    (36, 'Gabriel García Márquez', 1927),
    (37, 'Gregory Rabassa', 1922),
    (38, 'Umberto Eco', 1932),
    (39, 'William Weaver', 1923),
    (40, 'Michael Ende', 1929),
    (41, 'Roswitha Quadflieg', 1949),
    (42, 'Jane Austen', 1775),
    (43, 'J. R. R. Tolkien', 1892),
    (44, 'Christopher Tolkien', 1924),
    (45, 'Douglas R. Hofstadter', 1945),
    (46, 'Jayne Lyons', null),
    (47, 'Mary Shelley', 1797),
    (48, 'Edgar F. Codd', 1923);

insert into book (id, isbn, title, published_year, price_cents, language, publisher_id, genre_id)
values
    (1, '9780134685991', 'Effective Java', 2018, 4599, 'en', 1, 13),
    (2, '9780321336781', 'Java Puzzlers', 2005, 3999, 'en', 1, 13),
    (3, '9780201310092', 'Concurrent Programming in Java', 1999, 4999, 'en', 1, 13),
    (4, '9780201633610', 'Design Patterns', 1994, 5499, 'en', 1, 14),
    (5, '9780131103627', 'The C Programming Language', 1988, 5999, 'en', 2, 13),
    (6, '9780201615869', 'The Practice of Programming', 1999, 3999, 'en', 1, 13),
    (7, '9780139376818', 'The Unix Programming Environment', 1984, 4999, 'en', 2, 13),
    (8, '9781695978553', 'Unix: A History and a Memoir', 2019, 1800, 'en', null, 8),
    (9, '9780201896831', 'The Art of Computer Programming, Volume 1', 1997, 7499, 'en', 1, 16),
    (10, '9780201896848', 'The Art of Computer Programming, Volume 2', 1997, 7499, 'en', 1, 16),
    (11, '9780201896855', 'The Art of Computer Programming, Volume 3', 1998, 7499, 'en', 1, 16),
    (12, '9780201134483', 'The TeXbook', 1984, 3999, 'en', 1, 8),
    (13, '9780134757599', 'Refactoring', 2018, 4799, 'en', 1, 14),
    (14, '9780321127426', 'Patterns of Enterprise Application Architecture', 2002, 5999, 'en', 1, 14),
    (15, '9780321193681', 'UML Distilled', 2003, 3499, 'en', 1, 14),
    (16, '9780321125217', 'Domain-Driven Design', 2003, 5499, 'en', 1, 14),
    (17, '9780596523060', 'SQL and Relational Theory', 2009, 3499, 'en', 3, 15),
    (18, '9780321197849', 'An Introduction to Database Systems', 2003, 8999, 'en', 1, 15),
    (19, '9780596100124', 'Database in Depth', 2005, 2999, 'en', 3, 15),
    (20, '9781449373320', 'Designing Data-Intensive Applications', 2017, 4999, 'en', 3, 15),
    (21, '9781617290459', 'Java Persistence with Hibernate', 2015, 4999, 'en', 4, 15),
    (22, '9781932394153', 'Hibernate in Action', 2004, 3999, 'en', 4, 15),
    (23, '9789730228236', 'High-Performance Java Persistence', 2016, 3600, 'en', null, 15),
    (24, '9783950307825', 'SQL Performance Explained', 2012, 2995, 'en', null, 15),
    (25, '9780575048003', 'Good Omens', 1990, 999, 'en', 5, 10),
    (26, '9790000003385', 'Mort', 1987, 899, 'en', 5, 10),
    (27, '9790000003514', 'Wyrd Sisters', 1988, 899, 'en', 5, 10),
    (28, '9790000003644', 'Sourcery', 1988, 899, 'en', 5, 10),
    (29, '9790000003774', 'Guards! Guards!', 1989, 899, 'en', 5, 10),
    (30, '9790000003903', 'Small Gods', 1992, 999, 'en', 5, 10),
    (31, '9790000004030', 'American Gods', 2001, 1299, 'en', 7, 5),
    (32, '9790000004160', 'Coraline', 2002, 799, 'en', 6, 5),
    (33, '9790000004290', 'The Hitchhiker''s Guide to the Galaxy', 1979, 899, 'en', 8, 6),
    (34, '9790000004429', 'The Restaurant at the End of the Universe', 1980, 899, 'en', 8, 6),
    (35, '9790000004559', 'Dirk Gently''s Holistic Detective Agency', 1987, 999, 'en', 9, 7),
    (36, '9790000004689', 'Nineteen Eighty-Four', 1949, 899, 'en', 10, 11),
    (37, '9790000004818', 'Animal Farm', 1945, 699, 'en', 10, 11),
    (38, '9790000004948', 'The Left Hand of Darkness', 1969, 1099, 'en', 11, 6),
    (39, '9790000005075', 'The Dispossessed', 1974, 1099, 'en', 12, 6),
    (40, '9790000005204', 'A Wizard of Earthsea', 1968, 999, 'en', 13, 5),
    (41, '9790000005334', 'Neuromancer', 1984, 999, 'en', 11, 12),
    (42, '9790000005464', 'Count Zero', 1986, 999, 'en', 5, 12),
    (43, '9790000005594', 'The Difference Engine', 1990, 1099, 'en', 5, 6),
    (44, '9790000005723', 'Solaris', 1961, 1050, 'pl', 14, 6),
    (45, '9790000005853', 'The Cyberiad', 1974, 1199, 'en', 15, 6),
    (46, '9790000005983', 'Die Verwandlung', 1915, 500, 'de', 16, 4),
    (47, '9790000006119', 'Der Process', 1925, 890, 'de', 17, 4),
    (48, '9790000006249', 'Das Schloss', 1926, 990, 'de', 16, 4),
    (49, '9790000006379', 'The Trial', 1937, 899, 'en', 5, 4),
    (50, '9790000006508', 'L''Étranger', 1942, 720, 'fr', 18, 4),
    (51, '9790000006638', 'La Peste', 1947, 890, 'fr', 18, 4),
    (52, '9790000006768', 'Cien años de soledad', 1967, 1295, 'es', 19, 4),
    (53, '9790000006898', 'One Hundred Years of Solitude', 1970, 1199, 'en', 12, 4),
    (54, '9790000007024', 'Il nome della rosa', 1980, 1400, 'it', 20, 17),
    (55, '9790000007154', 'The Name of the Rose', 1983, 1199, 'en', 21, 17),
    (56, '9790000007284', 'Momo', 1973, 1500, 'de', 22, 5),
    (57, '9790000007413', 'Die unendliche Geschichte', 1979, 2000, 'de', 22, 5),
    (58, '9790000007543', 'Emma', 1815, 699, 'en', 23, 4),
    (59, '9790000007673', 'Persuasion', 1817, 699, 'en', 23, 4),
    (60, '9790000007802', 'The Hobbit', 1937, 1099, 'en', 24, 5),
    (61, '9790000007932', 'The Silmarillion', 1977, 1499, 'en', 24, 5),
    (62, '9790000008069', 'Gödel, Escher, Bach', 1979, 2499, 'en', 25, 9),
    (63, '9790000008199', '100% Wolf', 2008, 699, 'en', null, 5);

insert into book_author (book_id, author_id, position, role)
values
    (1, 1, 1, 'AUTHOR'),
    (2, 1, 1, 'AUTHOR'),
    (2, 2, 2, 'AUTHOR'),
    (3, 3, 1, 'AUTHOR'),
    (4, 4, 1, 'AUTHOR'),
    (4, 5, 2, 'AUTHOR'),
    (4, 6, 3, 'AUTHOR'),
    (4, 7, 4, 'AUTHOR'),
    (5, 8, 1, 'AUTHOR'),
    (5, 9, 2, 'AUTHOR'),
    (6, 8, 1, 'AUTHOR'),
    (6, 10, 2, 'AUTHOR'),
    (7, 8, 1, 'AUTHOR'),
    (7, 10, 2, 'AUTHOR'),
    (8, 8, 1, 'AUTHOR'),
    (9, 11, 1, 'AUTHOR'),
    (10, 11, 1, 'AUTHOR'),
    (11, 11, 1, 'AUTHOR'),
    (12, 11, 1, 'AUTHOR'),
    (13, 12, 1, 'AUTHOR'),
    (14, 12, 1, 'AUTHOR'),
    (15, 12, 1, 'AUTHOR'),
    (16, 13, 1, 'AUTHOR'),
    (17, 14, 1, 'AUTHOR'),
    (18, 14, 1, 'AUTHOR'),
    (19, 14, 1, 'AUTHOR'),
    (20, 15, 1, 'AUTHOR'),
    (21, 16, 1, 'AUTHOR'),
    (21, 17, 2, 'AUTHOR'),
    (21, 18, 3, 'AUTHOR'),
    (22, 16, 1, 'AUTHOR'),
    (22, 17, 2, 'AUTHOR'),
    (23, 19, 1, 'AUTHOR'),
    (24, 20, 1, 'AUTHOR'),
    (25, 21, 1, 'AUTHOR'),
    (25, 22, 2, 'AUTHOR'),
    (26, 21, 1, 'AUTHOR'),
    (27, 21, 1, 'AUTHOR'),
    (28, 21, 1, 'AUTHOR'),
    (29, 21, 1, 'AUTHOR'),
    (30, 21, 1, 'AUTHOR'),
    (31, 22, 1, 'AUTHOR'),
    (32, 22, 1, 'AUTHOR'),
    (32, 23, 2, 'ILLUSTRATOR'),
    (33, 24, 1, 'AUTHOR'),
    (34, 24, 1, 'AUTHOR'),
    (35, 24, 1, 'AUTHOR'),
    (36, 25, 1, 'AUTHOR'),
    (37, 25, 1, 'AUTHOR'),
    (38, 26, 1, 'AUTHOR'),
    (39, 26, 1, 'AUTHOR'),
    (40, 26, 1, 'AUTHOR'),
    (41, 27, 1, 'AUTHOR'),
    (42, 27, 1, 'AUTHOR'),
    (43, 27, 1, 'AUTHOR'),
    (43, 28, 2, 'AUTHOR'),
    (44, 29, 1, 'AUTHOR'),
    (45, 29, 1, 'AUTHOR'),
    (45, 30, 2, 'TRANSLATOR'),
    (46, 31, 1, 'AUTHOR'),
    (47, 31, 1, 'AUTHOR'),
    (47, 32, 2, 'EDITOR'),
    (48, 31, 1, 'AUTHOR'),
    (48, 32, 2, 'EDITOR'),
    (49, 31, 1, 'AUTHOR'),
    (49, 33, 2, 'TRANSLATOR'),
    (49, 34, 3, 'TRANSLATOR'),
    (50, 35, 1, 'AUTHOR'),
    (51, 35, 1, 'AUTHOR'),
    (52, 36, 1, 'AUTHOR'),
    (53, 36, 1, 'AUTHOR'),
    (53, 37, 2, 'TRANSLATOR'),
    (54, 38, 1, 'AUTHOR'),
    (55, 38, 1, 'AUTHOR'),
    (55, 39, 2, 'TRANSLATOR'),
    (56, 40, 1, 'AUTHOR'),
    (57, 40, 1, 'AUTHOR'),
    (57, 41, 2, 'ILLUSTRATOR'),
    (58, 42, 1, 'AUTHOR'),
    (59, 42, 1, 'AUTHOR'),
    (60, 43, 1, 'AUTHOR'),
    (61, 43, 1, 'AUTHOR'),
    (61, 44, 2, 'EDITOR'),
    (62, 45, 1, 'AUTHOR'),
    (63, 46, 1, 'AUTHOR');

insert into customer (id, email, name, street, city, postal_code, country)
values
    (1, 'alice@example.org', 'Alice Martin', '12 Harbour Road', 'Cork', 'T12 XY45', 'IE'),
    (2, 'bob@example.org', 'Bob Nowak', 'ul. Długa 7', 'Kraków', '31-147', 'PL'),
    (3, 'carla@example.org', 'Carla Rossi', 'Via Roma 3', 'Torino', '10123', 'IT'),
    (4, 'david@example.org', 'David Müller', 'Lindenstraße 18', 'Köln', '50674', 'DE'),
    (5, 'emma@example.org', 'Emma Dubois', '5 rue des Lilas', 'Lyon', '69003', 'FR'),
    (6, 'farid@example.org', 'Farid Haddad', null, null, null, null),
    (7, 'grace@example.org', 'Grace O''Neill', '1 Castle Street', 'Belfast', 'BT1 1AA', 'GB'),
    (8, 'hiro@example.org', 'Hiro Tanaka', null, null, null, null),
    (9, 'ines@example.org', 'Inés Castillo', 'Calle Mayor 44', 'Madrid', '28013', 'ES'),
    (10, 'jan@example.org', 'Jan Kowalski', 'ul. Polna 2', 'Kraków', '30-001', 'PL'),
    (11, 'katrin@example.org', 'Katrin Schäfer', 'Hauptstraße 5', 'Köln', '50667', 'DE'),
    (12, 'liam@example.org', 'Liam Byrne', null, 'Dublin', null, 'IE');

insert into purchase (id, customer_id, purchased_at, status)
values
    (1, 1, '2025-01-03 09:15:00.000', 'SHIPPED'),
    (2, 2, '2025-01-10 18:40:30.000', 'SHIPPED'),
    (3, 3, '2025-01-21 07:05:00.000', 'SHIPPED'),
    (4, 1, '2025-01-31 23:30:00.000', 'SHIPPED'),
    (5, 4, '2025-02-03 12:00:00.000', 'SHIPPED'),
    (6, 5, '2025-02-14 16:20:00.000', 'SHIPPED'),
    (7, 6, '2025-02-28 22:59:59.000', 'CANCELLED'),
    (8, 7, '2025-03-01 00:10:00.000', 'SHIPPED'),
    (9, 2, '2025-03-08 10:00:00.000', 'SHIPPED'),
    (10, 9, '2025-03-15 13:45:00.000', 'SHIPPED'),
    (11, 1, '2025-03-30 01:30:00.000', 'SHIPPED'),
    (12, 4, '2025-04-02 08:00:00.000', 'SHIPPED'),
    (13, 10, '2025-04-17 19:30:00.000', 'PAID'),
    (14, 7, '2025-04-23 11:11:11.000', 'SHIPPED'),
    (15, 3, '2025-05-01 09:00:00.000', 'CANCELLED'),
    (16, 6, '2025-05-12 15:15:00.000', 'PAID'),
    (17, 1, '2025-05-20 20:20:20.000', 'PAID'),
    (18, 5, '2025-06-02 06:30:00.000', 'NEW'),
    (19, 2, '2025-06-09 14:00:00.000', 'NEW'),
    (20, 11, '2025-06-15 17:45:00.000', 'NEW');

insert into purchase_line (purchase_id, book_id, quantity, unit_price_cents)
values
    (1, 1, 1, 4299),
    (1, 25, 1, 999),
    (2, 44, 1, 1050),
    (2, 45, 1, 1199),
    (3, 54, 2, 1400),
    (4, 2, 1, 3999),
    (4, 4, 1, 5499),
    (4, 13, 1, 4499),
    (5, 56, 1, 1500),
    (5, 57, 1, 2000),
    (6, 50, 1, 720),
    (6, 51, 1, 890),
    (7, 20, 1, 4999),
    (8, 26, 1, 899),
    (8, 27, 1, 899),
    (8, 28, 1, 899),
    (8, 29, 1, 899),
    (9, 5, 1, 5999),
    (10, 52, 1, 1295),
    (10, 53, 1, 1199),
    (11, 23, 1, 3600),
    (11, 24, 1, 2995),
    (12, 47, 1, 890),
    (12, 48, 1, 990),
    (12, 46, 3, 500),
    (13, 44, 1, 1050),
    (13, 41, 1, 999),
    (14, 25, 2, 999),
    (15, 55, 1, 1199),
    (16, 20, 1, 4999),
    (16, 19, 1, 2999),
    (17, 21, 1, 4999),
    (17, 22, 1, 3999),
    (17, 23, 2, 3600),
    (17, 25, 1, 999),
    (18, 62, 1, 2499),
    (19, 33, 1, 899),
    (19, 60, 1, 1099),
    (19, 36, 1, 899);

insert into stock (book_id, quantity, version)
values
    (1, 1, 0),
    (2, 8, 0),
    (3, 3, 0),
    (4, 10, 0),
    (5, 5, 0),
    (6, 12, 0),
    (7, 0, 0),
    (8, 2, 0),
    (9, 9, 0),
    (10, 4, 0),
    (11, 11, 0),
    (12, 6, 0),
    (13, 1, 0),
    (14, 8, 0),
    (15, 3, 0),
    (16, 10, 0),
    (17, 5, 0),
    (18, 12, 0),
    (19, 7, 0),
    (20, 2, 0),
    (21, 9, 0),
    (22, 0, 0),
    (23, 11, 0),
    (24, 6, 0),
    (25, 1, 0),
    (26, 8, 0),
    (27, 3, 0),
    (28, 10, 0),
    (29, 5, 0),
    (30, 12, 0),
    (31, 7, 0),
    (32, 2, 0),
    (33, 9, 0),
    (34, 4, 0),
    (35, 11, 0),
    (36, 6, 0),
    (37, 1, 0),
    (38, 8, 0),
    (39, 3, 0),
    (40, 10, 0),
    (41, 5, 0),
    (42, 12, 0),
    (43, 7, 0),
    (44, 2, 0),
    (45, 9, 0),
    (46, 4, 0),
    (47, 11, 0),
    (48, 0, 0),
    (49, 1, 0),
    (50, 8, 0),
    (51, 3, 0),
    (52, 10, 0),
    (53, 5, 0),
    (54, 12, 0),
    (55, 7, 0),
    (56, 2, 0),
    (57, 9, 0),
    (58, 4, 0),
    (60, 6, 0),
    (61, 1, 0),
    (62, 8, 0),
    (63, 3, 0);

insert into payment (id, kind, purchase_id, amount_cents, paid_at, card_brand, card_last4, iban, voucher_code)
values
    (1, 'CARD', 1, 5298, '2025-01-03 09:16:00.000', 'VISA', '4242', null, null),
    (2, 'VOUCHER', 2, 2000, '2025-01-10 18:41:00.000', null, null, null, 'WINTER-20'),
    (3, 'CARD', 2, 249, '2025-01-10 18:42:00.000', 'MASTERCARD', '5100', null, null),
    (4, 'TRANSFER', 3, 2800, '2025-01-22 10:00:00.000', null, null, 'IT60X0542811101000000123456', null),
    (5, 'CARD', 4, 13997, '2025-01-31 23:31:00.000', 'VISA', '4242', null, null),
    (6, 'TRANSFER', 5, 3500, '2025-02-04 09:00:00.000', null, null, 'DE89370400440532013000', null),
    (7, 'VOUCHER', 6, 1610, '2025-02-14 16:21:00.000', null, null, null, 'AMOUR-25'),
    (8, 'CARD', 8, 3596, '2025-03-01 00:11:00.000', 'VISA', '1881', null, null),
    (9, 'CARD', 9, 5999, '2025-03-08 10:01:00.000', 'MASTERCARD', '5100', null, null),
    (10, 'TRANSFER', 10, 2494, '2025-03-16 08:00:00.000', null, null, 'ES9121000418450200051332', null);

insert into publication (id, book_id, price_cents, released_on)
values
    (1, 1, 4599, '2018-01-06'),
    (2, 1, 3299, '2018-01-20'),
    (3, 25, 999, '1990-05-10'),
    (4, 25, 1499, '2015-02-26'),
    (5, 26, 899, '1987-11-12'),
    (6, 26, 599, '2008-12-26'),
    (7, 26, 1299, '2022-04-28'),
    (8, 33, 899, '1979-10-12'),
    (9, 33, 1299, '2005-04-26'),
    (10, 20, 4999, '2017-04-11'),
    (11, 20, 3999, '2017-03-16'),
    (12, 32, 799, '2002-07-02');

insert into printed_book (publication_id, pages, binding)
values
    (1, 416, 'PAPERBACK'),
    (3, 288, 'HARDBACK'),
    (5, 221, 'HARDBACK'),
    (8, 180, 'PAPERBACK'),
    (10, 616, 'PAPERBACK'),
    (12, 176, 'HARDBACK');

insert into ebook (publication_id, file_format, size_kb)
values
    (2, 'EPUB', 5120),
    (6, 'EPUB', 742),
    (11, 'PDF', 24012);

insert into audiobook (publication_id, narrator, minutes, chapters)
values
    (4, 'Martin Jarvis', 752, '["In the Beginning", "Eleven Years Ago", "Wednesday"]'),
    (7, 'Sian Clifford', 441, '["Chapter 1"]'),
    (9, 'Stephen Fry', 351, null);

insert into recommendation (id, customer_id, publication_id)
values
    (1, 1, 1),
    (2, 1, 11),
    (3, 1, 9),
    (4, 2, 3),
    (5, 7, 7),
    (6, 7, 5),
    (7, 7, 4);

insert into reading (id, title, held_on, city, seats, booked)
values
    ('r-1', 'An evening with Good Omens', '2025-05-10', 'Cork', 40, 40),
    ('r-2', 'Kafka, read aloud', '2025-06-03', 'Köln', 25, null),
    ('r-3', 'Momo for all ages', '2025-09-20', 'Köln', 60, 12);

insert into webcast (id, title, held_on, link)
values
    ('w-1', 'Indexes explained', '2025-04-15', 'https://example.org/indexes'),
    ('w-2', 'Refactoring live', '2025-09-20', 'https://example.org/refactoring');

insert into note (id, subject_kind, subject_id, body, written_at)
values
    (1, 'BOOK', 1, 'Reprint announced for autumn.', '2025-03-01 10:00:00.000'),
    (2, 'CUSTOMER', 1, 'Prefers paperbacks.', '2025-03-02 09:30:00.000'),
    (3, 'PURCHASE', 1, 'Left with the neighbour.', '2025-01-05 15:00:00.000'),
    (4, 'BOOK', 1, 'Ask for signed copies.', '2025-03-04 12:00:00.000'),
    (5, 'BOOK', 26, 'Window display in May.', '2025-04-20 08:00:00.000'),
    (6, 'CUSTOMER', 4, 'Calls on Fridays.', '2025-04-25 17:00:00.000');

insert into book_note (book_id, position, body)
values
    (1, 0, 'Reprint announced for autumn.'),
    (1, 1, 'Ask for signed copies.'),
    (26, 0, 'Window display in May.');

insert into memo (id, body)
values
    (1, 'Reprint announced for autumn.'),
    (2, 'Ask for signed copies.'),
    (3, 'Window display in May.');

insert into book_memo (book_id, memo_id)
values
    (1, 1),
    (1, 2),
    (26, 3);

insert into thread (id, book_id, customer_id)
values
    (1, 1, null),
    (2, null, 1),
    (3, 26, null);

insert into thread_note (thread_id, position, body)
values
    (1, 0, 'Reprint announced for autumn.'),
    (1, 1, 'Ask for signed copies.'),
    (2, 0, 'Prefers paperbacks.'),
    (3, 0, 'Window display in May.');

insert into book_price (book_id, valid_from, price_cents)
values
    (1, '2024-01-01', 4299),
    (1, '2025-01-15', 4599),
    (26, '2024-01-01', 799),
    (26, '2024-07-01', 849),
    (26, '2025-02-01', 899);

insert into book_trait (book_id, trait, value)
values
    (1, 'edition', 'third'),
    (26, 'series', 'Discworld'),
    (26, 'number', '4');

insert into book_text (book_id, blurb)
values
    (26, 'Death comes to us all. When he came to Mort, he offered him a job.');

insert into issue (journal, issue_year, issue_no, price_cents)
values
    ('Communications of the ACM', 1968, 3, 300),
    ('Communications of the ACM', 1970, 6, 300),
    ('Communications of the ACM', 1978, 7, 400),
    ('Communications of the ACM', 1978, 8, 400),
    ('The Computer Journal', 1962, 1, 250);

insert into article (journal, issue_year, issue_no, first_page, title)
values
    ('Communications of the ACM', 1968, 3, 147, 'Go To Statement Considered Harmful'),
    ('Communications of the ACM', 1970, 6, 377, 'A Relational Model of Data for Large Shared Data Banks'),
    ('Communications of the ACM', 1978, 7, 558, 'Time, Clocks, and the Ordering of Events in a Distributed System'),
    ('Communications of the ACM', 1978, 8, 666, 'Communicating Sequential Processes'),
    ('The Computer Journal', 1962, 1, 10, 'Quicksort');

insert into tag (id, name)
values
    (1, 'signed'),
    (2, 'first edition'),
    (3, 'gift');

insert into offer (id, book_id, price_cents, percent_off)
values
    (1, 1, 4599, 10),
    (2, 4, 5499, null),
    (3, 26, 899, 50),
    (4, 33, 899, 15),
    (5, 20, null, 20),
    (6, 25, 999, 100);

insert into parcel (id, purchase_id, status, packer)
values
    (1, 1, 'PACKED', 'Ada'),
    (2, 13, 'WAITING', null),
    (3, 16, 'WAITING', null),
    (4, 17, 'WAITING', null),
    (5, 18, 'WAITING', null),
    (6, 19, 'WAITING', null),
    (7, 20, 'WAITING', null);

insert into country (code, name, vat_permille)
values
    ('DE', 'Germany', 70),
    ('ES', 'Spain', 40),
    ('FR', 'France', 55),
    ('GB', 'United Kingdom', 0),
    ('IE', 'Ireland', 0),
    ('IT', 'Italy', 40),
    ('PL', 'Poland', 50);

insert into wish (id, branch, customer_id, book_id, deleted)
values
    (1, 'cork', 1, 26, false),
    (2, 'cork', 1, 30, true),
    (3, 'cork', 7, 25, false),
    (4, 'koeln', 4, 56, false);
