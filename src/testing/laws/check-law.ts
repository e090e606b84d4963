import * as fc from 'fast-check';
import type { TimedLog } from '../../temporal/event/event';

/** How often and from where a law is tried. */
export type LawOptions = {
  /** On how many logs. 100 unless said otherwise. */
  readonly runs?: number;
  /** What the logs are drawn from: the same seed gives the same logs. */
  readonly seed?: number;
};

/** Tries a law; throws where it does not hold, with its name and the smallest log found. */
export const tryLaw = <Ts>(
  name: string,
  law: fc.IProperty<Ts>,
  { runs = 100, seed }: LawOptions,
): void => {
  const details = fc.check(law, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  if (details.failed) throw new Error(told(name, details), { cause: details.errorInstance });
};

const told = <Ts>(name: string, details: fc.RunDetails<Ts>): string => {
  const { errorInstance, counterexample, seed, numShrinks, numRuns } = details;
  if (counterexample === null)
    return `"${name}" could not be tried: no more than ${numRuns} logs were fit for it.`;
  const because = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    `"${name}" does not hold.`,
    because,
    ...smallest(counterexample),
    `Found by seed ${seed} and made smaller ${numShrinks} times; { seed: ${seed} } finds it again.`,
  ].join('\n');
};

/** The log of a counterexample line by line, or the counterexample itself. */
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
    ? // A case of a law has its log there.
      (value.log as TimedLog)
    : undefined;
