import { push } from '../object';
import { type Json, toJson } from '../query/json/json';
import { type Coverage, withItsCoverage } from '../questions/coverage/coverage';
import type { Machine } from '../temporal/timeline/timeline';
import { askNaming, type ReadNames } from '../temporal/verbs/evidence/reads';
import type { Moment } from '../time/moment';
import { momentOf } from '../time/point';
import { type Topic, textOf, type Watched } from './watched';

/** The answer that a log now gives, its coverage, and what both depend on. */
export type Given = {
  readonly json: Json;
  readonly coverage: Coverage;
  /** The answer and its coverage, as `textOf` writes them. */
  readonly text: string;
  readonly names: ReadNames;
};

/**
 * Calls `take` with each earlier answer and the answer that the log gives now. If the rows behind
 * the answers to one question do not change between several points, it asks once for all these
 * points.
 */
export const askTogether = (
  answers: Iterable<Watched>,
  machine: Machine,
  take: (answer: Watched, given: Given) => void,
): void => {
  const byTopic = new Map<Topic, Watched[]>();
  for (const answer of answers) push(byTopic, answer.topic, answer);
  for (const [topic, some] of byTopic) {
    const known = knownIn(machine, topic);
    // The answer and its coverage are asked as one question, so `names` has the rows that either of
    // them was read from.
    const both = withItsCoverage(topic.question);
    some.sort((a, b) => a.moment - b.moment);
    let until: Moment = Number.NEGATIVE_INFINITY;
    let given: Given | undefined;
    for (const answer of some) {
      if (given === undefined || answer.moment >= until) {
        const { value, reads, nextChange } = askNaming(known, both, answer.moment);
        const json = toJson(value.answer);
        given = {
          json,
          coverage: value.coverage,
          text: textOf(json, value.coverage),
          names: reads,
        };
        until = some.length === 1 ? until : nextChange();
      }
      take(answer, given);
    }
  }
};

const knownIn = (machine: Machine, { knownAt }: Topic): Machine =>
  knownAt === undefined
    ? machine
    : { ...machine, knowledge: Math.min(machine.knowledge, momentOf(knownAt, machine.offsetMs)) };
