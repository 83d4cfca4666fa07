-- What was filled in on the forms of a document: a row for its registry and for each unit that filled something in.
create table filled (
  id varchar(80) not null primary key,
  document_id char(16) for bit data not null references document (id),
  unit_id char(16) for bit data not null,
  sheet varchar(4000) not null,
  field_values clob(16M) not null
);
create index filled_document on filled (document_id);

-- The same by field, to seek and sort by. seen_by: who may find it by this, between commas; empty: who sees the document.
create table field_value (
  document_id char(16) for bit data not null references document (id),
  unit_id char(16) for bit data not null,
  field varchar(320) not null,
  seen_by varchar(4000) not null,
  text_key varchar(800) not null,
  number_key decimal(31,6),
  primary key (document_id, unit_id, field)
);
create index field_value_text on field_value (field, text_key, document_id);
create index field_value_number on field_value (field, number_key, document_id);
