import { describe, expect, it } from 'vitest';
import { compare } from './compare';
import type { Section301 } from './files';
import { replayed } from './replayed';

const rate = (heading: string, decided: string, from: string, percent: number) => ({
  heading,
  decided,
  from,
  percent,
});

const excluded = (
  code: string,
  heading: string,
  from: string,
  until: string,
  more: object = {},
) => ({
  code,
  heading,
  decided: from,
  from,
  until,
  ...more,
});

/** HTS 9903.88.67, decided on 28 March 2022, reaches back to 12 October 2021. */
const reachingBack = (code: string, heading: string) =>
  excluded(code, heading, '2021-10-12', '2024-06-15', { decided: '2022-03-28' });

/** Some of the duties: U.S. note 20 to chapter 99 of the Harmonized Tariff Schedule, and its notices. */
const facts: Section301 = {
  rates: [
    rate('9903.88.01', '2018-06-15', '2018-07-06', 25),
    rate('9903.88.03', '2018-09-17', '2018-09-24', 10),
    rate('9903.88.03', '2019-05-09', '2019-05-10', 25),
    rate('9903.88.15', '2019-08-13', '2019-09-01', 10),
    rate('9903.88.15', '2019-08-30', '2019-09-01', 15),
    rate('9903.88.15', '2020-01-16', '2020-02-14', 7.5),
  ],
  lists: [
    { code: '84835090', heading: '9903.88.01' },
    { code: '84137020', heading: '9903.88.01' },
    { code: '56031200', heading: '9903.88.03' },
    { code: '34011900', heading: '9903.88.15' },
    { code: '01012100', heading: '9903.88.15' },
    { code: '01012100', heading: '9903.88.16' },
  ],
  exclusions: [
    reachingBack('8483509040', '9903.88.01'),
    excluded('8413702004', '9903.88.01', '2020-06-04', '2021-01-01', { part: '9903.88.50-ccc-2' }),
    excluded('8413702004', '9903.88.01', '2020-06-04', '2021-01-01', { part: '9903.88.50-ccc-3' }),
    reachingBack('5603120090', '9903.88.03'),
    excluded('5603120090', '9903.88.03', '2020-08-07', '2021-01-01'),
    excluded('5603120090', '9903.88.03', '2021-12-01', '2023-06-01'),
    excluded('5603120090', '9903.88.03', '2023-06-01', '2024-06-15'),
    excluded('3401190000', '9903.88.15', '2021-01-01', '2021-12-01'),
    reachingBack('3401190000', '9903.88.15'),
  ],
};

describe('the duties under Section 301', () => {
  it('should be as plain arithmetic on their intervals has them, on every day of change', () => {
    const { differences, ...counts } = compare(facts);
    expect(differences).toEqual([]);
    expect(counts).toEqual({ numbers: 9, days: 37, answers: 333, withParts: 8, onBothClocks: 3 });
  });

  it('should differ from it where a rate is another', () => {
    const { answer } = replayed(facts);
    const [first, ...rates] = facts.rates;
    const wrong = {
      ...facts,
      rates: first === undefined ? rates : [{ ...first, percent: 20 }, ...rates],
    };
    expect(replayed(wrong).answer('84835090', '2019-01-01')).not.toEqual(
      answer('84835090', '2019-01-01'),
    );
  });

  it('should show on both clocks what a decision that reaches back changed', () => {
    const { answer } = replayed(facts);
    expect(answer('8483509040', '2021-11-01', '2022-03-27')?.additional).toBe(25);
    expect(answer('8483509040', '2021-11-01', '2022-03-28')?.additional).toBe(0);
    expect(answer('8483509040', '2021-11-01')?.excluded).toEqual(['section-301-9903.88.01']);
  });

  it('should show a described part among the exceptions alone', () => {
    const { answer } = replayed(facts);
    expect(answer('8413702004', '2020-07-01')).toEqual({
      owed: new Map([['section-301-9903.88.01', 25]]),
      additional: 25,
      excluded: [],
      exceptions: [
        'section-301-9903.88.01 HS:8413702004#9903.88.50-ccc-2',
        'section-301-9903.88.01 HS:8413702004#9903.88.50-ccc-3',
      ],
    });
  });
});
