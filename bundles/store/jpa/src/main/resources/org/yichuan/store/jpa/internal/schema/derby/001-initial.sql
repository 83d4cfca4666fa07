call syscs_util.syscs_set_database_property('derby.storage.pageSize', '8192');
call syscs_util.syscs_set_database_property('derby.locks.deadlockTimeout', '2');
call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '10');

create table document (
  id char(16) for bit data not null primary key,
  owner_id char(16) for bit data not null,
  house_id char(16) for bit data not null,
  doc_number varchar(4000) not null,
  number_key varchar(200) not null,
  title varchar(32000) not null,
  title_hash varchar(64) not null,
  issuer varchar(32000) not null,
  sought varchar(32000) not null,
  category varchar(200) not null,
  received_at bigint not null,
  urgency varchar(40) not null,
  importance varchar(40) not null,
  secrecy varchar(40) not null,
  secrecy_until bigint,
  note varchar(32000) not null,
  state varchar(40) not null,
  lead_unit_id char(16) for bit data,
  plan clob(16M) not null,
  due_at bigint,
  result varchar(32000) not null,
  origin_id char(16) for bit data,
  closed_at bigint,
  version bigint not null,
  chain_head varchar(200) not null
);
create index document_owner on document (owner_id, received_at desc, id desc);
create index document_house on document (house_id, received_at desc, id desc);
create index document_number on document (number_key);
create index document_house_number on document (house_id, number_key);
create index document_house_title on document (house_id, title_hash);
create index document_lead on document (lead_unit_id, received_at desc, id desc);
create index document_origin on document (origin_id);

create table task (
  id char(16) for bit data not null primary key,
  document_id char(16) for bit data not null references document (id),
  step varchar(40) not null,
  slot varchar(200) not null,
  unit_id char(16) for bit data,
  post varchar(40),
  person_id char(16) for bit data,
  state varchar(40) not null,
  opened_by bigint not null,
  opened_at bigint not null,
  due_at bigint,
  read_at bigint,
  ended_at bigint,
  ended_by bigint not null,
  ended_person_id char(16) for bit data,
  note varchar(32000) not null
);
create index task_document on task (document_id, opened_by, id);
create index task_person on task (person_id, state, due_at);
create index task_unit on task (unit_id, post, state, due_at);

create table journal_entry (
  document_id char(16) for bit data not null references document (id),
  entry_number bigint not null,
  command_id char(16) for bit data not null,
  happened_at bigint not null,
  actor_id char(16) for bit data,
  actor_name varchar(1000),
  unit_id char(16) for bit data,
  unit_name varchar(1000),
  action varchar(200) not null,
  task_id char(16) for bit data,
  text clob(16M) not null,
  payload clob(16M) not null,
  previous varchar(200) not null,
  hash varchar(200) not null,
  primary key (document_id, entry_number)
);
create unique index journal_entry_command on journal_entry (command_id);
create index journal_entry_at on journal_entry (happened_at);

create table attachment (
  id char(16) for bit data not null primary key,
  document_id char(16) for bit data not null references document (id),
  name varchar(4000) not null,
  media_type varchar(400) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  added_at bigint not null
);
create index attachment_document on attachment (document_id, added_at);

-- Who has or had a task on what; received_at and classified are copies of the document's, so that a page of a
-- list is read off an index.
create table reader (
  id varchar(50) not null primary key,
  document_id char(16) for bit data not null references document (id),
  unit_id char(16) for bit data,
  post varchar(40),
  person_id char(16) for bit data,
  classified smallint not null,
  received_at bigint not null
);
create index reader_document on reader (document_id);
create index reader_person on reader (person_id, received_at desc, document_id desc);
create index reader_unit on reader (unit_id, post, received_at desc, document_id desc, classified);

create table claim (
  claim_key varchar(400) not null primary key
);

create table checkpoint (
  checkpoint_number bigint not null primary key,
  made_at bigint not null,
  heads clob(16M) not null,
  previous varchar(1000) not null,
  signature varchar(1000) not null
);

create table unit (
  id char(16) for bit data not null primary key,
  code varchar(200) not null,
  name varchar(1000) not null,
  name_en varchar(1000) not null,
  unit_level varchar(40) not null,
  parent_id char(16) for bit data,
  place integer not null
);
create unique index unit_code on unit (code);

create table person (
  id char(16) for bit data not null primary key,
  login varchar(200) not null,
  name varchar(1000) not null,
  active smallint not null
);
create unique index person_login on person (login);

create table posting (
  id varchar(50) not null primary key,
  person_id char(16) for bit data not null references person (id),
  place integer not null,
  unit_id char(16) for bit data not null,
  post varchar(40) not null
);
create index posting_person on posting (person_id);

create table password (
  person_id char(16) for bit data not null primary key references person (id),
  hash varchar(1000) not null,
  one_time smallint not null
);

create table draft (
  id varchar(64) not null primary key,
  person_id char(16) for bit data not null,
  draft_key varchar(4000) not null,
  text clob(16M) not null
);
create index draft_person on draft (person_id);
