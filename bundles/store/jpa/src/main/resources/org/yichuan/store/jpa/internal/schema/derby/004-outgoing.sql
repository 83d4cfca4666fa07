-- Outgoing documents are documents like the others, told apart so that registers of what came in stay read off their indexes.
alter table document add column outgoing smallint not null default 0;
drop index document_owner;
create index document_owner on document (owner_id, outgoing, received_at desc, id desc);
drop index document_house;
create index document_house on document (house_id, outgoing, secrecy, received_at desc, id desc);

-- Who is to do what with its text; the columns are what its register finds it by.
create table outgoing_sheet (
  document_id char(16) for bit data not null primary key references document (id),
  registry_id char(16) for bit data,
  drafter_id char(16) for bit data not null,
  kind varchar(40) not null,
  sheet clob(16M) not null
);
create index outgoing_sheet_registry on outgoing_sheet (registry_id);
create index outgoing_sheet_drafter on outgoing_sheet (drafter_id);

-- A text is kept once, however many versions and copies bear it.
create table official_text (
  sha256 varchar(64) not null primary key,
  body clob(16M) not null
);
create table text_version (
  document_id char(16) for bit data not null references document (id),
  version_number integer not null,
  entry_number bigint not null,
  made_at bigint not null,
  person_id char(16) for bit data not null,
  person_name varchar(1000) not null,
  reason varchar(32000) not null,
  substance smallint not null,
  sha256 varchar(64) not null references official_text (sha256),
  primary key (document_id, version_number)
);

-- Numbers: whoever takes the next serial of a series locks its row until his transaction ends.
create table number_series (
  code varchar(200) not null,
  number_year integer not null,
  registry_id char(16) for bit data not null,
  last_serial integer not null,
  primary key (code, number_year)
);
create table serial_number (
  code varchar(200) not null,
  number_year integer not null,
  serial integer not null,
  used_as varchar(40) not null,
  document_id char(16) for bit data not null references document (id),
  changed_at bigint not null,
  person_name varchar(1000) not null,
  reason varchar(32000) not null,
  primary key (code, number_year, serial)
);
create index serial_number_document on serial_number (document_id);
