-- What is loaded: the lines of logs as they are written, and the questions. Nothing is worked out
-- before it comes here: dates are text, and so is what they mean.

create table log (log int primary key, zone text not null);

create table line (log int, position int, line jsonb not null, primary key (log, position));

create table question (log int, number int, as_of text not null, known_at text not null, primary key (log, number));

-- The first moment that a date may mean, at the offset of its log unless it has one of its own.
create function starts(dated text, zone text) returns timestamptz immutable language sql as $$
  select case
    when dated like '../%' then '-infinity'
    else (part[1] || coalesce(part[2], '-01') || coalesce(part[3], 'T00:00:00') || coalesce(part[4], zone))::timestamptz
  end
  from regexp_match(dated, '(\d{4}-\d{2})(-\d{2})?(T[\d:.]+)?(Z|[+-]\d{2}:\d{2})?') as part
$$;

-- The moment that a point of a question means, or from which something recorded then is known: the
-- instant, or the last microsecond of the day.
create function ends(dated text, zone text) returns timestamptz immutable language sql as $$
  select case
    when dated like '../%' then '-infinity'
    when dated like '%T%' then starts(dated, zone)
    else starts(dated, zone) + interval '1 day' - interval '1 microsecond'
  end
$$;

-- What each event says, as its log came to know it: one reading is what was written first, and each
-- correction is another. `system_from` and `system_to` are the clock of knowledge.
create table reading (
  log int,
  id text,
  type text,
  occurred text,
  actor text,
  data jsonb,
  place timestamptz,
  recorded timestamptz,
  position int,
  system_from timestamptz,
  system_to timestamptz,
  check (system_from < system_to)
);

-- The readings that stand at each moment of knowledge that is asked for: the point of a question, or
-- 'of late'.
create table seen (
  log int,
  known_at text,
  id text,
  type text,
  occurred text,
  actor text,
  data jsonb,
  place timestamptz,
  recorded timestamptz,
  position int
);

-- The rows of every family as they were from one moment of the world to another.
create table version (
  log int,
  known_at text,
  family text,
  row_id text,
  valid_from timestamptz,
  valid_to timestamptz,
  value jsonb,
  check (valid_from < valid_to)
);
