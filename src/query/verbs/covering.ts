import { type Coverage, coverage } from '../../questions/coverage/coverage';
import { coverages } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { TimedLog } from '../../temporal/event/event';
import type { Question } from '../../temporal/table/question';
import { machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { asOf } from '../../temporal/verbs/as-of';
import type { Query, Verb } from '../queries/query';

/**
 * The verbs whose answers have a coverage. They answer a question for one point in valid time and
 * one in system time.
 */
const covering: ReadonlySet<Verb> = new Set<Verb>(['answer', 'why', 'certainty']);

/**
 * Returns the coverage of what the question asks about. Undefined if answers to the verb have no
 * coverage, or if the timeline does not have the built-in tables.
 */
export const coverageOf = (
  { verb, asOf: point }: Query,
  timeline: Timeline<unknown, TimedLog>,
  question: Question<unknown, unknown>,
): Coverage | undefined => {
  if (point === undefined || !covering.has(verb) || !hasBuiltInTables(timeline)) return undefined;
  // The cast is safe: `hasBuiltInTables` has found the built-in tables.
  const state = asOf(point)(timeline) as Relations;
  return coverage(question)(state);
};

/** An author's own table may also be named `coverages`, so a handler is compared too. */
const hasBuiltInTables = (timeline: Timeline<unknown, TimedLog>): boolean =>
  machineOf(timeline).tables.some(
    ({ name, handlers }) =>
      name === 'coverages' &&
      handlers.get('CoverageDeclared') === coverages.handlers.CoverageDeclared,
  );
