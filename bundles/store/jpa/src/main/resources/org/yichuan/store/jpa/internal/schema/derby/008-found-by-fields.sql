-- A search by a field is answered from these alone: which documents have the value, who may find them by it, and who sees the document.
drop index field_value_text;
drop index field_value_number;
create index field_value_text on field_value (field, text_key, document_id, seen_by);
create index field_value_number on field_value (field, number_key, document_id, seen_by);
create index document_sight on document (id, owner_id, outgoing, house_id, secrecy, received_at);
