import { tableDefinition } from '../../tables/text/definition';

export const versionsTable = 'bilateral_versions';

/**
 * The table of versions, and the table of checkpoints. The checkpoint of a stream says how many of
 * the stream's events the versions contain. The worker that makes the versions of a stream locks
 * the stream's checkpoint. Appends never touch a checkpoint.
 */
export const versionsDefinition = `${tableDefinition({ engine: 'postgresql', name: versionsTable })}
create index ${versionsTable}_by_row on ${versionsTable} (relation, "table", "row");

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
`;
