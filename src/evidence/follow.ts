import { comparableJson } from '../hash/canonical-json';
import { push } from '../object';
import { type Json, toJson } from '../query/json/json';
import { type Machine, machineOf } from '../temporal/timeline/timeline';
import { asEntered } from '../temporal/verbs/evidence/as-entered';
import { lineByLine } from '../temporal/verbs/evidence/line-by-line';
import { askNaming, type ReadNames, touchedBy } from '../temporal/verbs/evidence/reads';
import { momentOf } from '../time/point';
import type { ChainedLog } from './log-lines';
import { type ReadIndex, readIndex } from './read-index';
import type { Watched } from './watched';

/** What an earlier checkpoint holds about an answer. */
export type Held = {
  readonly version: number;
  readonly names: ReadNames;
  readonly line: number | undefined;
  readonly isOther: boolean;
};

/** The result of following answers line by line. */
export type Followed = {
  readonly index: ReadIndex;
  /** Answers that the log does not give even at the version of their receipt. */
  readonly differing: ReadonlySet<Watched>;
};

/**
 * Follows answers to the end of the log, from the version that gave each or from an earlier checkpoint. It
 * asks an answer again only after a line that changes what the answer depends on.
 */
export const follow = (
  answers: Iterable<Watched>,
  { timeline }: ChainedLog,
  heldOf: (answer: Watched) => Held | undefined,
): Followed => {
  const index = readIndex();
  const differing = new Set<Watched>();
  const entering = new Map<number, (() => void)[]>();
  let machine = machineOf(timeline);
  const begin = (answer: Watched): void => {
    const { text, names } = answerAt(answer, machine);
    if (text === answer.before) index.put(answer, names);
    else differing.add(answer);
  };
  for (const answer of answers) {
    const held = heldOf(answer);
    if (held === undefined) push(entering, answer.version, () => begin(answer));
    else {
      answer.line = held.line;
      answer.isOther = held.isOther;
      push(entering, held.version, () => index.put(answer, held.names));
    }
  }
  const enter = (version: number): void => {
    for (const each of entering.get(version) ?? []) each();
  };
  const first = [...entering.keys()].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(first)) return { index, differing };
  machine = machineOf(asEntered(first)(timeline));
  enter(first);
  for (const line of lineByLine(timeline, first)) {
    machine = line.after;
    for (const answer of index.readersOf(touchedBy(line))) {
      const { text, names } = answerAt(answer, machine);
      index.put(answer, names);
      answer.isOther = text !== answer.before;
      if (answer.isOther) answer.line ??= line.version;
    }
    enter(line.version);
  }
  return { index, differing };
};

/** Returns the answer after some lines of the log, and what it depends on. */
export const answerAt = (
  { asked, moment }: Watched,
  machine: Machine,
): { readonly json: Json; readonly text: string; readonly names: ReadNames } => {
  const { knownAt } = asked.query;
  const knowledge =
    knownAt === undefined
      ? machine.knowledge
      : Math.min(machine.knowledge, momentOf(knownAt, machine.offsetMs));
  const { value, reads } = askNaming({ ...machine, knowledge }, asked.question, moment);
  const json = toJson(value);
  return { json, text: comparableJson(json), names: reads };
};
