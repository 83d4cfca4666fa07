-- The journal of the settings of units: what holds is the newest entry of each key.
create table setting_entry (
  entry_number bigint not null primary key,
  command_id char(16) for bit data not null,
  happened_at bigint not null,
  actor_id char(16) for bit data,
  actor_name varchar(1000),
  unit_id char(16) for bit data,
  unit_name varchar(1000),
  action varchar(200) not null,
  setting_key varchar(400) not null,
  payload clob(16M) not null,
  previous varchar(200) not null,
  hash varchar(200) not null
);
