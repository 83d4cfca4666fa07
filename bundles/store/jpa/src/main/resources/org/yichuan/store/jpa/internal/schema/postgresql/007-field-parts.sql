-- A value of several parts, such as several choices, is sought and counted by each of them.
alter table field_value add column part smallint default 0 not null;
alter table field_value drop constraint field_value_pkey;
alter table field_value add constraint field_value_key primary key (document_id, unit_id, field, part);
