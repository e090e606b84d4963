/**
 * The table holds the line of each event as text, because `jsonb` would lose the sign of zero and
 * refuse a null character. `tx` is the transaction that appended the event; `tail` orders the
 * events by `tx`.
 */
export const eventsDefinition = `create table bilateral_events (
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
`;

/** An append notifies followers on this channel. */
export const channel = 'bilateral_events';

/**
 * Notifies followers of each append. This is a migration of its own, because notifications make
 * transactions commit one after another. Leave it out if appends are frequent. Followers then
 * find events by polling.
 */
export const notifyDefinition = `create function bilateral_notify() returns trigger
language plpgsql as $$
begin
  perform pg_notify('${channel}', '');
  return null;
end $$;

create trigger bilateral_events_notify after insert on bilateral_events
  for each statement execute function bilateral_notify();
`;
