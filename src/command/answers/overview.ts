import type { Point, Relations, Timeline } from 'bilateral';
import type { Answered } from '../contract/command';
import { misused } from '../contract/failure';
import type { Seen } from '../input/seen';
import { tableLines } from '../text/table';
import { inWords, nothing } from '../text/words';

type Standing = {
  readonly kind: string;
  readonly id: string;
  readonly question: string;
  readonly args: object;
  /** The answer, or null if there is none. */
  readonly value: unknown;
};

/** Shows the status of everything that a log can be asked about, except measures. */
export const overview = async (
  timeline: Timeline<Relations>,
  asOf: Point,
  seen: Seen,
): Promise<Answered> => {
  const { isLeft } = await import('bilateral');
  const { askMany, candidates } = await import('bilateral/query');
  // Measures are left out. `candidates` also lists routes, and the answer on a route shows the status of its
  // measures. The only question about a measure itself asks which licences were granted.
  const found = candidates(timeline).filter(({ kind }) => kind !== 'measure');
  const answers = askMany(timeline)(
    found.map(({ question, args }) => ({ verb: 'answer', question, args, asOf, ...seen })),
  );
  const standings = found.map(({ kind, id, question, args }, at): Standing => {
    const answer = answers[at];
    // Only the ids in `--drop` can be wrong, because a question from `candidates` is always valid.
    if (answer === undefined || isLeft(answer)) throw misused(answer?.left.message ?? '');
    return { kind, id, question, args, value: answer.right.value };
  });
  return {
    _tag: 'Answered',
    json: () => ({ asOf, knownAt: seen.knownAt ?? null, value: standings }),
    lines: (style) => {
      const known = seen.knownAt === undefined ? '' : `, as known at ${seen.knownAt}`;
      const rows = standings.map(({ kind, id, value }) => [kind, id, shortOf(value)]);
      return [
        style.strong(`How things stood as of ${asOf}${known}`),
        '',
        ...(rows.length === 0
          ? ['The log has nothing that can be asked about.']
          : tableLines(['kind', 'id', 'stood'], rows, style)),
      ];
    },
  };
};

/**
 * The fields that show the status of an answer. An answer is summed up by the first two of these
 * fields that it has.
 */
const telling = ['licence', 'tier', 'status', 'stage', 'import', 'export', 'names'];

const shortOf = (value: unknown): string => {
  if (value === null) return 'nothing by then';
  if (typeof value !== 'object') return String(value);
  const fields = value as { readonly [field: string]: unknown };
  const told = telling
    .filter((name) => fields[name] !== undefined && fields[name] !== null)
    .slice(0, 2)
    .map((name) => `${inWords(name)} ${shortField(fields[name])}`);
  return told.length === 0 ? nothing : told.join(', ');
};

const shortField = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? nothing : shortField(value[0]);
  if (typeof value !== 'object' || value === null) return String(value);
  const { total, additional, term } = value as { readonly [field: string]: unknown };
  const rate = total ?? additional;
  if (typeof rate === 'number') return `duty ${rate} %`;
  return typeof term === 'string' ? term : 'no single rate';
};
