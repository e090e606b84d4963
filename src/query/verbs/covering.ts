import { type Coverage, coverage } from '../../questions/coverage/coverage';
import { coverages } from '../../relations/coverage/coverages';
import type { Relations } from '../../relations/relations';
import type { TimedLog } from '../../temporal/event/event';
import type { Question } from '../../temporal/table/question';
import { machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { asOf } from '../../temporal/verbs/as-of';
import type { Query, Verb } from '../queries/query';

/** The verbs that answer for one point. Only for these is it asked what the log claims to hold. */
const covering: ReadonlySet<Verb> = new Set<Verb>(['answer', 'why', 'certainty']);

/** Whether the log claims to hold every act on what was asked; undefined where nothing can be said. */
export const coverageOf = (
  { verb, asOf: point }: Query,
  timeline: Timeline<unknown, TimedLog>,
  question: Question<unknown, unknown>,
): Coverage | undefined => {
  if (point === undefined || !covering.has(verb) || !hasBuiltInTables(timeline)) return undefined;
  // The state has the built-in tables.
  const state = asOf(point)(timeline) as Relations;
  return coverage(question)(state);
};

/** Whether the declarations of coverage are among the tables: a user's table may have their name. */
const hasBuiltInTables = (timeline: Timeline<unknown, TimedLog>): boolean =>
  machineOf(timeline).tables.some(
    ({ name, handlers }) =>
      name === 'coverages' &&
      handlers.get('CoverageDeclared') === coverages.handlers.CoverageDeclared,
  );
