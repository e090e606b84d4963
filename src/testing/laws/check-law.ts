import * as fc from 'fast-check';
import type { TimedLog } from '../../temporal/event/event';

/** The number of logs on which a law is tried, and the seed from which these logs are generated. */
export type LawOptions = {
  /** The number of logs; by default 100. */
  readonly runs?: number;
  /** The seed of the logs: the same seed gives the same logs. */
  readonly seed?: number;
};

export const tryLaw = <Ts>(
  name: string,
  law: fc.IProperty<Ts>,
  { runs = 100, seed }: LawOptions,
): void => {
  const details = fc.check(law, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  if (details.failed) throw new Error(messageFor(name, details), { cause: details.errorInstance });
};

const messageFor = <Ts>(name: string, details: fc.RunDetails<Ts>): string => {
  const { errorInstance, counterexample, seed, numShrinks, numRuns } = details;
  if (counterexample === null)
    return `"${name}" could not be tried: only ${numRuns} of the generated logs were suitable.`;
  const because = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    `"${name}" does not hold.`,
    because,
    ...smallest(counterexample),
    `Found with seed ${seed} and reduced ${numShrinks} times. Pass { seed: ${seed} } to find it again.`,
  ].join('\n');
};

const smallest = (counterexample: unknown): readonly string[] => {
  const given: unknown = Array.isArray(counterexample) ? counterexample[0] : counterexample;
  const log = logIn(given);
  if (log === undefined) return [`The smallest found: ${fc.stringify(given)}`];
  const { events, header } = log;
  const size = events.length === 1 ? '1 event' : `${events.length} events`;
  return [
    `The smallest log found has ${size}, days counted at ${header.offset}:`,
    ...events.map((event) => `  ${JSON.stringify(event)}`),
  ];
};

const logIn = (value: unknown): TimedLog | undefined =>
  typeof value === 'object' && value !== null && 'log' in value
    ? // The cast is safe: only the cases of laws have a field `log`, and this field is a log.
      (value.log as TimedLog)
    : undefined;
