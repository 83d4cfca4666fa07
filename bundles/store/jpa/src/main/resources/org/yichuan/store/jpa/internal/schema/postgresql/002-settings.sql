-- The journal of the settings of units: what holds is the newest entry of each key.
create table setting_entry (
  entry_number bigint not null primary key,
  command_id uuid not null,
  happened_at bigint not null,
  actor_id uuid,
  actor_name varchar(1000) collate "C",
  unit_id uuid,
  unit_name varchar(1000) collate "C",
  action varchar(200) collate "C" not null,
  setting_key varchar(400) collate "C" not null,
  payload text collate "C" not null,
  previous varchar(200) collate "C" not null,
  hash varchar(200) collate "C" not null
);
