create table "bilateral_versions" (
  "relation" text not null,
  "table" text not null,
  "row" text not null,
  "valid_from" date,
  "valid_to" date,
  "known_from" date,
  "known_to" date,
  "event" text not null,
  "value" json not null,
  "from" text,
  "to" text,
  "measure" text,
  "instrument" text,
  "product" text,
  "scheme" text,
  "code" text,
  "entity" text,
  "conditions" text,
  "licence" text,
  "rate" double precision,
  "rate_as" text,
  "stage" text,
  "status" text,
  "act" text,
  "valid" daterange generated always as (daterange(valid_from, valid_to)) stored,
  "known" daterange generated always as (daterange(known_from, known_to)) stored
);
comment on column "bilateral_versions"."relation" is 'The name that you gave to the log.';
comment on column "bilateral_versions"."table" is 'The table of the library, such as measures.';
comment on column "bilateral_versions"."row" is 'The id of the row in that table.';
comment on column "bilateral_versions"."valid_from" is 'The first day on which it was so. NULL: unbounded.';
comment on column "bilateral_versions"."valid_to" is 'The first day on which it was no longer so. NULL: unbounded.';
comment on column "bilateral_versions"."known_from" is 'The first day on which it was known. NULL: unbounded.';
comment on column "bilateral_versions"."known_to" is 'The first day on which it was known no longer. NULL: it still is.';
comment on column "bilateral_versions"."event" is 'The event that made this version of the row.';
comment on column "bilateral_versions"."value" is 'The row as the library has it.';
comment on column "bilateral_versions"."from" is 'The exporting country of a measure or a baseline, the complainant, or who keeps the list.';
comment on column "bilateral_versions"."to" is 'The importing country, the respondent, or the partner on the list. *: every country.';
comment on column "bilateral_versions"."measure" is 'The id of the measure.';
comment on column "bilateral_versions"."instrument" is 'The type of the measure, as Global Trade Alert calls it.';
comment on column "bilateral_versions"."product" is 'The key of the product: a name, SCHEME:code or SCHEME:code#part. *: all goods.';
comment on column "bilateral_versions"."scheme" is 'The classification of the product, such as HS.';
comment on column "bilateral_versions"."code" is 'The code of the product in that classification.';
comment on column "bilateral_versions"."entity" is 'The one firm or person that it is for. NULL: everybody, or all others.';
comment on column "bilateral_versions"."conditions" is 'The conditions that the goods meet, joined by +. NULL: whatever the conditions.';
comment on column "bilateral_versions"."licence" is 'The licence that the measure or the baseline makes necessary while it is in force: none, general-bulk, specified-bulk, individual, prohibited. NULL: no act says.';
comment on column "bilateral_versions"."rate" is 'The duty of a measure in force, in per cent of the value, where it is nothing but a percentage.';
comment on column "bilateral_versions"."rate_as" is 'How the duty stands to the ordinary duty: addition, ordinary, in-lieu, inclusive.';
comment on column "bilateral_versions"."stage" is 'The stage of a dispute or proceeding, such as panel-established.';
comment on column "bilateral_versions"."status" is 'Whether it holds, all rows of the log taken together. Of measures: in-force, or why it is not: announced, proposed, undated, expired, suspended, excluded, lifted.';
comment on column "bilateral_versions"."act" is 'The event that the status of a measure rests on.';
create index "bilateral_versions_at" on "bilateral_versions" using gist (valid, known);

create index bilateral_versions_by_row on bilateral_versions (relation, "table", "row");

create table bilateral_checkpoints (
  stream text collate "C" primary key,
  header text not null,
  version integer not null default 0,
  seen integer not null default 0,
  problem text,
  refreshed timestamptz
);
comment on column bilateral_checkpoints.header is 'The first line of the log: its parties and its offset.';
comment on column bilateral_checkpoints.version is 'How many events of the stream the versions are of.';
comment on column bilateral_checkpoints.seen is 'How many events the stream had when it was last folded, or tried.';
comment on column bilateral_checkpoints.problem is 'Why the stream could not be folded. NULL: it could.';
