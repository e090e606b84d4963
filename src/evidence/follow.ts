import { push } from '../object';
import { type Machine, machineOf } from '../temporal/timeline/timeline';
import { firstLines } from '../temporal/verbs/evidence/as-entered';
import { asIfLeftOut, hasLeftOut } from '../temporal/verbs/evidence/left-out';
import { lineByLine } from '../temporal/verbs/evidence/line-by-line';
import { type ReadNames, touchedBy } from '../temporal/verbs/evidence/reads';
import { askTogether } from './ask-together';
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

export type Followed = {
  readonly index: ReadIndex;
  /**
   * The answers that already differ from their receipt at the version of the log at which the
   * receipt was made.
   */
  readonly differing: ReadonlySet<Watched>;
};

/**
 * Checks, line by line up to the end of the log, whether answers change. The check of an answer begins
 * after the lines that the log had when the receipt was made. If an earlier checkpoint holds the answer,
 * the check begins after the lines of the checkpoint. Asks a question again only after a line that
 * changes what its answer depends on. Ignores lines that were left out when the log was read;
 * `askOfLeftOut` looks at these lines afterwards.
 */
export const follow = (
  answers: Iterable<Watched>,
  { sound }: ChainedLog,
  heldOf: (answer: Watched) => Held | undefined,
): Followed => {
  const index = readIndex();
  const differing = new Set<Watched>();
  const beginning = new Map<number, Watched[]>();
  const continuing = new Map<number, (readonly [Watched, ReadNames])[]>();
  for (const answer of answers) {
    const held = heldOf(answer);
    if (held === undefined) push(beginning, answer.version, answer);
    else {
      answer.line = held.line;
      answer.isOther = held.isOther;
      push(continuing, held.version, [answer, held.names]);
    }
  }
  const versions = [...beginning.keys(), ...continuing.keys()];
  if (versions.length === 0) return { index, differing };
  const first = versions.reduce((a, b) => Math.min(a, b));
  const enter = (version: number, machine: Machine): void => {
    for (const [answer, names] of continuing.get(version) ?? []) index.put(answer, names);
    const others: Watched[] = [];
    askTogether(beginning.get(version) ?? [], machine, (answer, { text, names }) => {
      if (text === answer.before) index.put(answer, names);
      else others.push(answer);
    });
    // If faulty lines were left out of a log, its answers may say so. A receipt may come from such a log. So if
    // an answer differs, its question is asked once more as if faulty lines were left out of this log, too.
    askTogether(others, asIfLeftOut(machine), (answer, { text, names }) => {
      answer.isOfLeftOut = text === answer.before;
      if (answer.isOfLeftOut) index.put(answer, names);
      else differing.add(answer);
    });
  };
  enter(first, machineOf(firstLines(first)(sound)));
  for (const line of lineByLine(sound, first)) {
    const readers = [...index.readersOf(touchedBy(line))];
    for (const isOfLeftOut of [false, true])
      askTogether(
        readers.filter((answer) => answer.isOfLeftOut === isOfLeftOut),
        isOfLeftOut ? asIfLeftOut(line.after) : line.after,
        (answer, { text, names }) => {
          index.put(answer, names);
          answer.isOther = text !== answer.before;
          if (answer.isOther) answer.line ??= line.version;
        },
      );
    enter(line.version, line.after);
  }
  return { index, differing };
};

/**
 * Some answers depend on whether lines were left out when the log was read. `askOfLeftOut` asks the
 * questions of such answers again if lines are left out of the present log but were not left out of
 * the log of the receipt, or the reverse.
 */
export const askOfLeftOut = ({ index }: Followed, { timeline, sound }: ChainedLog): void => {
  const id = undefined;
  const [before, after] = [machineOf(sound), machineOf(timeline)];
  const readers = [...index.readersOf(touchedBy({ id, before, after }))];
  const isOtherwise = ({ isOfLeftOut }: Watched) => isOfLeftOut !== hasLeftOut(timeline);
  askTogether(readers.filter(isOtherwise), after, (answer, { text }) => {
    answer.isOther = text !== answer.before;
  });
};
