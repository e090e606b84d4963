import type { EventLog } from 'bilateral';
import type { Difference } from 'bilateral/evidence';
import { misused } from '../contract/failure';
import { fieldsOf, type QuestionAsked } from '../input/question';

export type EventsChanged = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
};

/** A question, and the differences between the answers of two logs to the question. */
export type Differing = QuestionAsked & { readonly differences: readonly Difference[] };

export type Compared = {
  readonly events: EventsChanged;
  /** The number of questions that were asked. */
  readonly asked: number;
  readonly answers: readonly Differing[];
};

export const comparison = async (
  before: EventLog,
  after: EventLog,
  only: QuestionAsked | undefined,
  progress: (text: string) => void,
): Promise<Compared> => {
  const { formatLog, isLeft, relations, timeline } = await import('bilateral');
  const { compare } = await import('bilateral/evidence');
  const events = eventsChanged(before, after);
  const asked = only === undefined ? await questionsOn(before, after) : [only];
  const answers: Differing[] = [];
  if (formatLog(before) === formatLog(after)) return { events, asked: asked.length, answers };
  const [old, fresh] = [timeline(relations)(before), timeline(relations)(after)];
  for (const [at, { question, args }] of asked.entries()) {
    progress(`comparing answers: ${at + 1} of ${asked.length}`);
    // `asOf` has no effect here, because all points are compared.
    const query = { verb: 'answer', question, args, asOf: '2000-01-01' };
    const differences = compare(query, fresh)(old);
    if (isLeft(differences)) throw misused(differences.left.message);
    if (differences.right.length > 0)
      answers.push({ question, args, differences: differences.right });
  }
  return { events, asked: asked.length, answers };
};

const eventsChanged = (before: EventLog, after: EventLog): EventsChanged => {
  const [old, fresh] = [before, after].map(textsById);
  const ids = (from: typeof old, keep: (id: string, text: string) => boolean) =>
    [...(from ?? [])].filter(([id, text]) => keep(id, text)).map(([id]) => id);
  return {
    added: ids(fresh, (id) => old?.has(id) !== true),
    removed: ids(old, (id) => fresh?.has(id) !== true),
    changed: ids(fresh, (id, text) => old?.has(id) === true && old.get(id) !== text),
  };
};

const textsById = ({ events, unknown }: EventLog): ReadonlyMap<string, string> =>
  new Map([
    ...events.map((event) => [event.id, JSON.stringify(event)] as const),
    ...unknown.map(({ id, raw }) => [id ?? raw, raw] as const),
  ]);

const questionsOn = async (
  before: EventLog,
  after: EventLog,
): Promise<readonly QuestionAsked[]> => {
  const { relations, timeline } = await import('bilateral');
  const { candidates, questions } = await import('bilateral/query');
  const all = [
    ...[before, after].flatMap((log) => candidates(timeline(relations)(log))),
    ...Object.entries(questions)
      .filter(([, entry]) => fieldsOf(entry).required.length === 0)
      .map(([question]) => ({ question, args: {} })),
  ];
  const distinct = new Map(
    all.map(({ question, args }) => [JSON.stringify([question, args]), { question, args }]),
  );
  return [...distinct.values()];
};
