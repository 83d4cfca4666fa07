-- A leader's register shows what is not classified: page and count are read off this index alone.
drop index document_house;
create index document_house on document (house_id, secrecy, received_at desc, id desc);
