import {
  asKnownAt,
  asOf,
  audit,
  decodeEvent,
  type EventLog,
  formatLog,
  isNone,
  isRight,
  parseLog,
  pipe,
  type Relations,
  relations,
  rulings,
  snapshot,
  timeline,
  tradeRegime,
} from 'bilateral';
import { japanKorea, japanKoreaArticle, japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { mustBeFrozen } from '../../support/frozen';
import { held } from '../../support/policy';

/** What is noted to read the record by: names, codes, and what the log covers. */
const notes = new Set(['EntityNoted', 'ProductNoted', 'CoverageDeclared']);

const entries = [
  ...['E00', 'E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E10', 'E11', 'E12'],
  ...['E13', 'E14', 'E15', 'E16', 'E17', 'E18a', 'E18b', 'E19', 'E20', 'E21', 'E22', 'E23a'],
  ...['E23b', 'E24', 'E25', 'E26a', 'E26b', 'E27', 'E28', 'E29a', 'E29b', 'E29c', 'E30', 'E31a'],
  ...['E31b', 'E32', 'E33', 'E34', 'E35'],
];

/** The assertions of the article, each with who makes it. */
const assertions = {
  S01: 'LBN MED',
  S02: 'JPN GOV',
  S03: 'JPN MED',
  S04: 'KOR GOV',
  S05: 'LBN MED',
  S06: 'JPN MED',
  S07: 'LBN MED',
  S08: 'LBN MED',
  S09: 'LBN MED',
  S09b: 'LBN MED',
  S10: 'JPN GOV',
  S11: 'LBN MED',
  S12: 'LBN MED',
  S13: 'KOR GOV',
  S14: 'KOR GOV',
  S15: 'LBN MED',
  S16: 'LBN MED',
  S17: 'USA GOV',
  S18: 'LBN MED',
  S19: 'LBN MED',
  S20: 'LBN MED',
  S21: 'LBN MED',
};

type Day = `${number}-${number}-${number}`;
// Two padded digits complete a date.
const march = (day: number): Day => `2023-03-${String(day).padStart(2, '0')}` as Day;
const marchDays = Array.from({ length: 31 }, (_, index) => march(index + 1));

describe('the log of the case', () => {
  it('holds every entry of the record, in events that name it', () => {
    const named = new Set(japanKoreaLog.events.map(({ record }) => record));
    expect(entries).toHaveLength(42);
    expect(entries.filter((entry) => !named.has(entry))).toEqual([]);
  });

  it('holds every assertion of the article, each with who makes it and as words alone', () => {
    const makers = japanKoreaArticle.map(({ record, by }) => [
      record,
      'country' in by ? `${by.country} ${by.sector}` : by.sector,
    ]);
    expect(Object.fromEntries(makers)).toEqual(assertions);
    expect(japanKoreaArticle).toHaveLength(22);
    const kinds = ['StatementMade', 'CauseAsserted', 'CooperationReported', 'BackgroundNoted'];
    expect(japanKoreaArticle.filter(({ type }) => !kinds.includes(type))).toEqual([]);
  });

  it('names nothing but the record, the article, and what went before', () => {
    const known = new Set<string>([...entries, ...Object.keys(assertions)]);
    const others = japanKoreaLog.events.filter(
      ({ type, record }) => !notes.has(type) && !known.has(record ?? ''),
    );
    expect(others.map(({ id, record }) => [id, record])).toEqual([
      ['jp-kr-bulk-licences-baseline', undefined],
      ['jp-lists-kr-2004', undefined],
      ['kr-lists-jp-baseline', undefined],
      ['gsomia-2016', undefined],
      ['kr-asserts-cause-2019-07-01', undefined],
      ['jp-denies-cause-2019-07-02', undefined],
      ['ds590-interest-eu-2019', undefined],
    ]);
  });

  it('cites a source, with its confidence, for every event', () => {
    const bare = japanKoreaLog.events.filter(
      ({ sources }) =>
        sources.length === 0 || sources.some(({ confidence }) => confidence === undefined),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('says where the article departs from the record, and which events say so', () => {
    const departing = japanKoreaArticle.filter(
      ({ data }) => 'departs' in data && data.departs !== undefined,
    );
    const named = departing.map(({ record }) => record);
    for (const entry of ['S01', 'S03', 'S07', 'S08', 'S11', 'S12', 'S13'])
      expect(named).toContain(entry);
    for (const { data } of departing)
      if ('departs' in data) expect(data.departs?.events.length).toBeGreaterThan(0);
  });

  it('is sound: nothing odd, no warning, no line unknown', () => {
    expect(audit(japanKoreaLog)).toEqual([]);
    expect(japanKoreaLog.warnings).toEqual([]);
    expect(japanKoreaLog.unknown).toEqual([]);
    for (const event of japanKoreaLog.events) expect(isRight(decodeEvent(event))).toBe(true);
  });

  it('is the same when written and read again', () => {
    const text = formatLog(japanKoreaLog);
    const again = parseLog(text);
    expect(again).toEqual({ _tag: 'Right', right: japanKoreaLog });
    expect(isRight(again) && formatLog(again.right)).toBe(text);
  });

  it('was known in the order in which it is written', () => {
    const known = japanKoreaLog.events.map(({ recordedAt }) =>
      recordedAt.startsWith('../') ? '' : recordedAt,
    );
    expect(known).toEqual([...known].sort());
  });
});

describe('words change nothing that is in force', () => {
  const said = new Set(japanKoreaArticle.map(({ id }) => id));
  const without: EventLog = {
    ...japanKoreaLog,
    events: japanKoreaLog.events.filter(({ id }) => !said.has(id)),
  };
  const facts = (state: Relations) => {
    const { statements: _, claims: __, ...rest } = snapshot(state);
    return rest;
  };

  it.each(marchDays)('on %s', (day) => {
    const withArticle = pipe(japanKorea, asOf(day));
    const withoutArticle = pipe(without, timeline(relations), asOf(day));
    expect(facts(withArticle)).toEqual(facts(withoutArticle));
    const more = withArticle.statements.ids().length - withoutArticle.statements.ids().length;
    expect(more).toBe(day < '2023-03-06' ? 0 : 20);
  });
});

describe('what the library hands out', () => {
  it.each(['2019-07-03', '2020-01-01', '2023-03-06', '2023-12-31'] as const)(
    'as of %s is frozen all the way down',
    (day) => {
      const state = pipe(japanKorea, asOf(day));
      mustBeFrozen(snapshot(state));
      expect(Object.isFrozen(state)).toBe(true);
      for (const rows of Object.values({ ...state })) {
        expect(Object.isFrozen(rows)).toBe(true);
        mustBeFrozen(rows.entries());
        mustBeFrozen(rows.ids());
        mustBeFrozen(rows.where(() => true));
      }
    },
  );

  it('as a snapshot is ready for JSON', () => {
    const whole = pipe(japanKorea, asOf('2023-12-31'), snapshot);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
  });

  it('as the log and the article is frozen', () => {
    mustBeFrozen(japanKoreaLog);
    mustBeFrozen(japanKoreaArticle);
  });
});

describe('on two clocks', () => {
  const licence = 'jp-licence-photoresist-1';

  it('the first licence was granted on 7 August 2019 and known on the 8th', () => {
    const granted = ({ licences }: Relations) =>
      licences.get('jp-individual-licences|photoresist/photoresist-2019-1');
    const knownBy = (day: Day) => pipe(japanKorea, asKnownAt(day), asOf('2019-08-07'), granted);
    expect(isNone(pipe(japanKorea, asOf('2019-08-06'), granted))).toBe(true);
    expect(held(pipe(japanKorea, asOf('2019-08-07'), granted)).act).toBe(licence);
    expect(isNone(knownBy('2019-08-07'))).toBe(true);
    expect(held(knownBy('2019-08-08')).act).toBe(licence);
  });

  it('the American words dated 5 March in Washington stand after the plan of 6 March', () => {
    const at = (point: Day | `${Day}T${string}`) =>
      // All below are date-times in a form that a literal may have.
      pipe(japanKorea, asOf(point as Day));
    const heard = ({ statements }: Relations) => statements.ids().includes('us-praises-plan-2023');
    const announced = ({ compensationPlans }: Relations) => compensationPlans.ids().length > 0;
    expect(heard(at('2023-03-05'))).toBe(false);
    expect(announced(at('2023-03-06T11:29:59+09:00'))).toBe(false);
    expect(announced(at('2023-03-06T11:30:00+09:00'))).toBe(true);
    expect(heard(at('2023-03-06T12:59:59+09:00'))).toBe(false);
    expect(heard(at('2023-03-06T13:00:00+09:00'))).toBe(true);
    expect(heard(at('2023-03-06'))).toBe(true);
  });

  it('the measure was known on 1 July 2019, three days before it had effect', () => {
    const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
    const on = (known: Day) => held(pipe(japanKorea, asKnownAt(known), asOf('2019-07-04'), hf));
    expect(on('2019-06-30').licence).toBe('general-bulk');
    expect(on('2019-07-01')).toMatchObject({
      licence: 'individual',
      acts: ['jp-individual-licences-2019'],
    });
  });

  it('the lifting of 16 March 2023 had no date, and came on the 23rd', () => {
    const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
    const on = (day: Day) => held(pipe(japanKorea, asOf(day), hf));
    expect(on('2023-03-15')).toMatchObject({ licence: 'individual', undated: [] });
    expect(on('2023-03-22')).toMatchObject({
      licence: 'individual',
      upcoming: [],
      undated: [{ measure: 'jp-individual-licences', act: 'jp-decides-to-lift-2023' }],
    });
    expect(on('2023-03-23')).toMatchObject({ licence: 'general-bulk', measures: [], undated: [] });
  });

  it('three rulings stood before any measure', () => {
    expect(rulings()(pipe(japanKorea, asOf('2019-06-30')))).toHaveLength(3);
  });
});
