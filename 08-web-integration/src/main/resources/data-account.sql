-- Accounts of the first eight customers, for trying things out: each has the password "bookshop".

insert into account (customer_id, password_hash)
values
    (1, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (2, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (3, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (4, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (5, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (6, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (7, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me'),
    (8, '$2a$10$UAvroFgurmiBx384gmvo.e7WgcnD/Mv/EjLuiFcy9GDrH7V8rs4me');
