create table document (
  id uuid not null primary key,
  owner_id uuid not null,
  house_id uuid not null,
  doc_number varchar(4000) collate "C" not null,
  number_key varchar(200) collate "C" not null,
  title varchar(32000) collate "C" not null,
  title_hash varchar(64) collate "C" not null,
  issuer varchar(32000) collate "C" not null,
  sought varchar(32000) collate "C" not null,
  category varchar(200) collate "C" not null,
  received_at bigint not null,
  urgency varchar(40) collate "C" not null,
  importance varchar(40) collate "C" not null,
  secrecy varchar(40) collate "C" not null,
  secrecy_until bigint,
  note varchar(32000) collate "C" not null,
  state varchar(40) collate "C" not null,
  lead_unit_id uuid,
  plan text not null,
  due_at bigint,
  result varchar(32000) collate "C" not null,
  origin_id uuid,
  closed_at bigint,
  version bigint not null,
  chain_head varchar(200) collate "C" not null
);
create index document_owner on document (owner_id, received_at desc, id desc);
create index document_house on document (house_id, received_at desc, id desc);
create index document_number on document (number_key);
create index document_house_number on document (house_id, number_key);
create index document_house_title on document (house_id, title_hash);
create index document_lead on document (lead_unit_id, received_at desc, id desc);
create index document_origin on document (origin_id);

create table task (
  id uuid not null primary key,
  document_id uuid not null references document (id),
  step varchar(40) collate "C" not null,
  slot varchar(200) collate "C" not null,
  unit_id uuid,
  post varchar(40) collate "C",
  person_id uuid,
  state varchar(40) collate "C" not null,
  opened_by bigint not null,
  opened_at bigint not null,
  due_at bigint,
  read_at bigint,
  ended_at bigint,
  ended_by bigint not null,
  ended_person_id uuid,
  note varchar(32000) collate "C" not null
);
create index task_document on task (document_id, opened_by, id);
create index task_person on task (person_id, state, due_at);
create index task_unit on task (unit_id, post, state, due_at);

create table journal_entry (
  document_id uuid not null references document (id),
  entry_number bigint not null,
  command_id uuid not null,
  happened_at bigint not null,
  actor_id uuid,
  actor_name varchar(1000) collate "C",
  unit_id uuid,
  unit_name varchar(1000) collate "C",
  action varchar(200) collate "C" not null,
  task_id uuid,
  text text not null,
  payload text not null,
  previous varchar(200) collate "C" not null,
  hash varchar(200) collate "C" not null,
  primary key (document_id, entry_number)
);
create unique index journal_entry_command on journal_entry (command_id);
create index journal_entry_at on journal_entry (happened_at);

create table attachment (
  id uuid not null primary key,
  document_id uuid not null references document (id),
  name varchar(4000) collate "C" not null,
  media_type varchar(400) collate "C" not null,
  size bigint not null,
  sha256 varchar(64) collate "C" not null,
  added_at bigint not null
);
create index attachment_document on attachment (document_id, added_at);

-- Who has or had a task on what; received_at and classified are copies of the document's, so that a page of a
-- list is read off an index.
create table reader (
  id varchar(50) collate "C" not null primary key,
  document_id uuid not null references document (id),
  unit_id uuid,
  post varchar(40) collate "C",
  person_id uuid,
  classified smallint not null,
  received_at bigint not null
);
create index reader_document on reader (document_id);
create index reader_person on reader (person_id, received_at desc, document_id desc);
create index reader_unit on reader (unit_id, post, received_at desc, document_id desc, classified);

create table claim (
  claim_key varchar(400) collate "C" not null primary key
);

create table checkpoint (
  checkpoint_number bigint not null primary key,
  made_at bigint not null,
  heads text not null,
  previous varchar(1000) collate "C" not null,
  signature varchar(1000) collate "C" not null
);

create table unit (
  id uuid not null primary key,
  code varchar(200) collate "C" not null,
  name varchar(1000) collate "C" not null,
  name_en varchar(1000) collate "C" not null,
  unit_level varchar(40) collate "C" not null,
  parent_id uuid,
  place integer not null
);
create unique index unit_code on unit (code);

create table person (
  id uuid not null primary key,
  login varchar(200) collate "C" not null,
  name varchar(1000) collate "C" not null,
  active smallint not null
);
create unique index person_login on person (login);

create table posting (
  id varchar(50) collate "C" not null primary key,
  person_id uuid not null references person (id),
  place integer not null,
  unit_id uuid not null,
  post varchar(40) collate "C" not null
);
create index posting_person on posting (person_id);

create table password (
  person_id uuid not null primary key references person (id),
  hash varchar(1000) collate "C" not null,
  one_time smallint not null
);

create table draft (
  id varchar(64) collate "C" not null primary key,
  person_id uuid not null,
  draft_key varchar(4000) collate "C" not null,
  text text not null
);
create index draft_person on draft (person_id);
