create table bilateral_events (
  stream text collate "C" not null,
  version integer not null check (version > 0),
  line text not null,
  tx xid8 not null default pg_current_xact_id(),
  primary key (stream, version)
);
create index bilateral_events_by_tx on bilateral_events (tx, stream, version);
comment on table bilateral_events is 'Logs of bilateral, one in each stream. Rows are added and never changed.';

create function bilateral_append(of_stream text, expected integer, lines json) returns boolean
language plpgsql as $$
begin
  if (select coalesce(max(version), 0) from bilateral_events where stream = of_stream) <> expected then
    return false;
  end if;
  insert into bilateral_events (stream, version, line)
    select of_stream, expected + place, each
    from json_array_elements_text(lines) with ordinality as line(each, place);
  return true;
exception when unique_violation then
  -- Another transaction appended in between.
  return false;
end $$;
