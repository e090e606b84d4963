import type { Excluded, HeadingRate, Section301 } from './files';
import { type Answer, measureOf } from './replayed';

const isOn = ({ from, until }: Excluded, day: string): boolean => from <= day && day < until;

/** The rate of a heading on a day: of those that have begun the last, by effect and then decision. */
const rateOn = (rates: readonly HeadingRate[], day: string): number | undefined =>
  rates
    .filter(({ from }) => from <= day)
    .sort((a, b) => a.from.localeCompare(b.from) || a.decided.localeCompare(b.decided))
    .at(-1)?.percent;

/** The key by which an answer names what is excluded. */
const keyOf = ({ code, part }: Excluded): string =>
  part === undefined ? `HS:${code}` : `HS:${code}#${part}`;

/**
 * The answer by plain arithmetic on intervals: a heading's rate is owed from its day on where a list
 * of it has the code or what the code is part of, unless an exclusion of the whole number covers the
 * day. Parts are exceptions where their own exclusion, or that of their number, covers it.
 */
export const byIntervals = ({ rates, lists, exclusions }: Section301) => {
  const headings = [...new Set(rates.map(({ heading }) => heading))].map((heading) => ({
    measure: measureOf(heading),
    rates: rates.filter((each) => each.heading === heading),
    codes: new Set(lists.filter((each) => each.heading === heading).map(({ code }) => code)),
    exclusions: exclusions.filter((each) => each.heading === heading),
  }));
  return (code: string, day: string): Answer => {
    const owed = new Map<string, number>();
    const excluded: string[] = [];
    const exceptions = new Set<string>();
    for (const { measure, rates: steps, codes, exclusions: all } of headings) {
      const rate = rateOn(steps, day);
      const isListed = [2, 4, 6, 8, 10].some((digits) => codes.has(code.slice(0, digits)));
      if (rate === undefined || !isListed) continue;
      const near = all.filter((each) => code.startsWith(each.code) || each.code.startsWith(code));
      const covering = near.filter((each) => each.part === undefined && code.startsWith(each.code));
      if (covering.some((each) => isOn(each, day))) {
        excluded.push(measure);
        continue;
      }
      owed.set(measure, rate);
      const narrower = near.filter((each) => !covering.includes(each) && each.from <= day);
      for (const each of narrower)
        if (
          narrower.some(
            (other) =>
              isOn(other, day) &&
              (keyOf(other) === keyOf(each) ||
                (other.part === undefined && each.code.startsWith(other.code))),
          )
        )
          exceptions.add(`${measure} ${keyOf(each)}`);
    }
    return {
      owed,
      additional: [...owed.values()].reduce((sum, each) => sum + each, 0),
      excluded: excluded.sort(),
      exceptions: [...exceptions].sort(),
    };
  };
};
