import { isDeepStrictEqual } from 'node:util';
import type { Section301 } from './files';
import { byIntervals } from './intervals';
import { type Answer, replayed, wronglyUnread } from './replayed';

/** What was compared, and each difference that was found. */
export type Comparison = {
  readonly numbers: number;
  readonly days: number;
  readonly answers: number;
  /** Answers in which a described part is an exception. */
  readonly withParts: number;
  /** Numbers whose exclusion reaches back, asked as known before and after the decision. */
  readonly onBothClocks: number;
  readonly differences: readonly string[];
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The days on which something changes, and those before them. */
const daysIn = ({ rates, exclusions }: Section301): readonly string[] => {
  const changes = [
    ...rates.flatMap(({ decided, from }) => [decided, from]),
    ...exclusions.flatMap(({ decided, from, until }) => [decided, from, until]),
  ];
  return [...new Set(changes.flatMap((day) => [dayBefore(day), day]))].sort();
};

/** Each of some values whose number is a multiple of a step. */
const everyOf = <T>(values: readonly T[], step: number): readonly T[] =>
  values.filter((_, index) => index % Math.max(1, Math.floor(step)) === 0);

/** All numbers wholly excluded, a fifth of those of which a part is, and a thousand other codes. */
const numbersIn = ({ rates, lists, exclusions }: Section301): readonly string[] => {
  const whole = exclusions.filter(({ part }) => part === undefined).map(({ code }) => code);
  const parts = new Set(
    exclusions.filter(({ part }) => part !== undefined).map(({ code }) => code),
  );
  const rated = new Set(rates.map(({ heading }) => heading));
  const others = [
    ...new Set(lists.filter(({ heading }) => rated.has(heading)).map(({ code }) => code)),
  ];
  return [
    ...new Set([
      ...whole,
      ...everyOf([...parts].sort(), 5),
      ...everyOf(others, others.length / 1_000),
    ]),
  ];
};

const shown = (answer: Answer | null): string =>
  answer === null
    ? 'no duty known'
    : `${answer.additional} % by ${[...answer.owed].map(([measure, rate]) => `${measure} ${rate}`).join(', ') || 'none'}; excluded ${answer.excluded}; exceptions ${answer.exceptions}`;

const nothing: Answer = { owed: new Map(), additional: 0, excluded: [], exceptions: [] };

const sorted = (answer: Answer): object => ({ ...answer, owed: [...answer.owed].sort() });

/** Holds the answers of the library against plain arithmetic on the intervals. */
export const compare = (facts: Section301): Comparison => {
  const { unread, answer } = replayed(facts);
  const expected = byIntervals(facts);
  const numbers = numbersIn(facts);
  const days = daysIn(facts);
  const differences = wronglyUnread(unread, facts).map(({ message }) => message);
  let withParts = 0;
  for (const number of numbers)
    for (const day of days) {
      const found = answer(number, day);
      const right = expected(number, day);
      if (right.exceptions.some((each) => each.includes('#'))) withParts += 1;
      if (!isDeepStrictEqual(sorted(found ?? nothing), sorted(right)))
        differences.push(`${number} on ${day}: expected ${shown(right)}, found ${shown(found)}`);
    }
  const reaching = facts.exclusions.filter(
    ({ part, decided, from }) => part === undefined && from < decided,
  );
  for (const { code, decided, from } of reaching) {
    // Before the decision, all that was known is all but what was decided on that day or later.
    const before = {
      ...facts,
      exclusions: facts.exclusions.filter((each) => each.decided < decided),
    };
    const then = byIntervals(before)(code, from);
    const earlier = answer(code, from, dayBefore(decided));
    const later = answer(code, from, decided);
    const now = byIntervals({
      ...facts,
      exclusions: facts.exclusions.filter((each) => each.decided <= decided),
    })(code, from);
    if (!isDeepStrictEqual(earlier?.owed ?? new Map(), then.owed))
      differences.push(
        `${code} as known before ${decided}: expected ${shown(then)}, found ${shown(earlier)}`,
      );
    if (!isDeepStrictEqual(later?.owed ?? new Map(), now.owed))
      differences.push(
        `${code} as known on ${decided}: expected ${shown(now)}, found ${shown(later)}`,
      );
  }
  return {
    numbers: numbers.length,
    days: days.length,
    answers: numbers.length * days.length,
    withParts,
    onBothClocks: reaching.length,
    differences,
  };
};
