import type { Answer, Json } from 'bilateral/query';
import type { Style } from '../contract/style';
import { datedLines } from '../text/dated';
import { eventLines } from '../text/events';
import { fieldChanges, inline } from '../text/values';
import { inWords } from '../text/words';

type ChangeJson = {
  readonly table: string;
  readonly row: string;
  readonly path: readonly string[];
  readonly validFrom?: string | null;
  readonly before?: Json;
  readonly after?: Json;
  readonly events: readonly string[];
};

/** Changes are shown together if the same events made them to the same row from the same date. */
const changeItems = (changes: readonly ChangeJson[], style: Style): readonly string[] => {
  const groups = new Map<string, ChangeJson[]>();
  for (const change of changes) {
    const { table, row, validFrom, events } = change;
    const key = JSON.stringify([validFrom, table, row, events]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  const items = [...groups.values()].map((group) => {
    // Each group holds at least the change with which it began.
    const { table, row, validFrom, events } = group[0] as ChangeJson;
    return {
      date: validFrom ?? '',
      text: `${inWords(table)} ${row}, by ${events.join(', ')}`,
      more: group.map(
        ({ path, before = null, after = null }) =>
          `${path.map(inWords).join(', ') || 'row'}: ${inline(before)} → ${inline(after)}`,
      ),
    };
  });
  return datedLines(items, style);
};

export const changesLines = ({ value }: Answer, style: Style): readonly string[] => {
  // The cast is safe: the verb `changes` answers with these two lists.
  const { world, learned } = value as unknown as {
    readonly world: readonly ChangeJson[];
    readonly learned: readonly ChangeJson[];
  };
  return [
    ...(world.length === 0 ? ['Nothing changed.'] : changeItems(world, style)),
    ...(learned.length === 0
      ? []
      : ['', style.strong('What became known later'), '', ...changeItems(learned, style)]),
  ];
};

type Due = {
  readonly on: string;
  readonly table: string;
  readonly row: string;
  readonly before: Json;
  readonly after: Json;
  readonly event: string;
  readonly stoppedBy?: string;
};

export const dueLines = ({ value }: Answer, style: Style): readonly string[] => {
  // The cast is safe: the verb `upcoming` answers with a list of due changes.
  const due = value as readonly Due[];
  if (due.length === 0) return ['Nothing is due.'];
  return datedLines(
    due.map(({ on, table, row, before, after, event, stoppedBy }) => ({
      date: on,
      text: `${inWords(table)} ${row}: ${becomes(before, after)}`,
      more: [`by ${event}${stoppedBy === undefined ? '' : `, stopped by ${stoppedBy}`}`],
    })),
    style,
  );
};

/** These fields change together with other fields, so showing them would tell a reader nothing more. */
const untold: ReadonlySet<string> = new Set(['since', 'act']);

const becomes = (before: Json, after: Json): string =>
  fieldChanges(before, after)
    .filter(({ path }) => !untold.has(path.split(', ')[0] ?? ''))
    .map((change) => `${change.path} ${change.after}`)
    .join(', ') || 'takes effect';

export const relatedLines = ({ value, events }: Answer, style: Style): readonly string[] => {
  // The cast is safe: the verb `related` answers with these two lists of ids.
  const { actsOn, actedOnBy } = value as {
    readonly actsOn: readonly string[];
    readonly actedOnBy: readonly string[];
  };
  const section = (heading: string, ids: readonly string[]) => [
    style.strong(heading),
    '',
    ...(ids.length === 0
      ? ['No events.']
      : eventLines(
          ids.map((id) => events[id]),
          style,
        )),
  ];
  return [...section('It acts on', actsOn), '', ...section('These act on it', actedOnBy)];
};
