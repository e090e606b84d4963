create function bilateral_notify() returns trigger
language plpgsql as $$
begin
  perform pg_notify('bilateral_events', '');
  return null;
end $$;

create trigger bilateral_events_notify after insert on bilateral_events
  for each statement execute function bilateral_notify();
