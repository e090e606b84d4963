import type { Moment } from '../../../time/moment';
import { momentOf, type Point, type PointLiteral } from '../../../time/point';
import { resolvedAt } from '../../corrections/resolution';
import type { TimedEvent, TimedLog } from '../../event/event';
import { entriesInOrder, type RowHistory } from '../../rows/row-history';
import type { Question } from '../../table/question';
import { wholeLog } from '../../timeline/log-buffer';
import { type Machine, machineOf, type Timeline } from '../../timeline/timeline';
import { knownFrom } from '../../timeline/unread-lines';
import { ask } from '../support/ask';
import { asEntered } from './as-entered';

/** When somebody acted on an answer. */
export type Occasion = {
  /** When somebody acted: when goods were shipped, or a contract was signed. */
  readonly shipped: Point | PointLiteral;
  /** The point in valid time that the answer is for. Absent: the answer is for `shipped`. */
  readonly asOf?: Point | PointLiteral;
};

/** The answers to one question from three states of knowledge, and the lines that make the difference. */
export type KnowledgeAt<A, E, U = unknown> = {
  /** The answer from the lines that the log held at `shipped`: what we knew. */
  readonly entered: A;
  /** The answer from what was public at `shipped`, whether or not it had been entered into the log. */
  readonly published: A;
  /** The answer from what is known now. */
  readonly now: A;
  /**
   * The lines on this question that were public at `shipped`, but were entered later or at an
   * unknown time.
   */
  readonly notEntered: readonly E[];
  /**
   * The lines on this question that became public after `shipped`, so that nobody could know of
   * them.
   */
  readonly notPublished: readonly E[];
  /**
   * The lines of the log that cannot be read and that were entered, or became public, after
   * `shipped`. Nobody can say whether they are on this question.
   */
  readonly unread: readonly U[];
};

/**
 * Compares three answers to a question: from the lines that the log held when somebody acted on the
 * answer, from everything that was public then, and from everything that is known now. Also lists
 * the lines because of which the answers differ, and the lines that cannot be read. The first
 * answer needs `enteredAt` on the lines (see `asEntered`).
 *
 * @example
 * const licences = question<Relations>()((state) => state.licences.ids().length);
 * const { published, now } = pipe(japanKorea, knowledgeAt(licences, { shipped: '2019-08-07' }));
 * [published, now]; // => [0, 1]
 */
export const knowledgeAt =
  <S, A>(question: Question<S, A>, { shipped, asOf = shipped }: Occasion) =>
  <L extends TimedLog>(
    timeline: Timeline<S, L>,
  ): KnowledgeAt<A, L['events'][number], NonNullable<L['unknown']>[number]> => {
    const machine = machineOf(timeline);
    const { offsetMs } = machine;
    const moment = momentOf(asOf, offsetMs);
    const then = momentOf(shipped, offsetMs);
    const held = asEntered(shipped)(timeline);
    const knowledge = Math.min(machine.knowledge, then);
    const entered = ask(machineOf(held), question, moment);
    const published = ask({ ...machine, knowledge }, question, moment);
    const now = ask(machine, question, moment);
    const lines = linesOn(
      [...published.histories, ...now.histories],
      entered.histories,
      moment,
      machine,
    );
    const log = wholeLog(machineOf(held).buffer);
    const ids = new Set(log.events.map(({ id }) => id));
    // The cast is safe: the lines are those of the given log.
    const unread = (timeline.log.unknown ?? []) as readonly NonNullable<L['unknown']>[number][];
    const unreadThen = new Set(log.unknown);
    return Object.freeze({
      entered: entered.value,
      published: published.value,
      now: now.value,
      notEntered: Object.freeze(
        lines.filter(({ known, event }) => known <= knowledge && !ids.has(event.id)).map(eventOf),
      ),
      notPublished: Object.freeze(lines.filter(({ known }) => known > knowledge).map(eventOf)),
      unread: Object.freeze(
        unread.filter((line) => {
          const known = knownFrom(line, offsetMs);
          return known <= machine.knowledge && (known > knowledge || !unreadThen.has(line));
        }),
      ),
    });
  };

type Line = { readonly event: TimedEvent; readonly known: Moment };

const eventOf = ({ event }: Line): TimedEvent => event;

/**
 * Returns the lines that made the rows of `histories`, and the corrections and retractions of events on the rows of
 * `held`. The rows of `held` are those that the question read in the log as it was then. An event that was retracted on
 * the day on which it was recorded is on no row of `histories`, so `held` is needed to find its retraction.
 */
const linesOn = (
  histories: readonly RowHistory[],
  held: readonly RowHistory[],
  moment: Moment,
  { knowledge, resolution }: Machine,
): readonly Line[] => {
  const found = new Map<TimedEvent, Moment>();
  for (const { position, event } of new Set(held.flatMap(entriesInOrder)))
    for (const act of resolvedAt(resolution, event.id)?.acts ?? [])
      if (position <= moment && act.recordTime.known <= knowledge)
        found.set(act.event, act.recordTime.known);
  for (const rowHistory of new Set(histories))
    for (const entry of entriesInOrder(rowHistory)) {
      const { position, knownFrom, knownUntil, statedBy, endedBy } = entry;
      if (position > moment) continue;
      if (knownFrom <= knowledge) found.set(statedBy, knownFrom);
      if (endedBy !== undefined && knownUntil <= knowledge) found.set(endedBy, knownUntil);
    }
  return [...found].map(([event, known]) => ({ event, known })).sort((a, b) => a.known - b.known);
};
