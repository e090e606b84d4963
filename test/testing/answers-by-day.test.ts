import {
  type DateLiteral,
  flow,
  isSome,
  type Option,
  parseLog,
  projection,
  right,
  type TimedEvent,
  table,
  timeline,
  tradeRegime,
  trustedPartner,
} from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { answersByDay, event, logOf } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown';

const pick =
  <A, B>(part: (value: A) => B) =>
  (found: Option<A>): B | undefined =>
    isSome(found) ? part(found.value) : undefined;

const hf = flow(
  tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' }),
  pick(({ licence, upcoming }) => ({ licence, due: upcoming.map(({ on }) => on) })),
);
const partner = flow(
  trustedPartner({ by: 'JPN', of: 'KOR' }),
  pick(({ tier }) => tier),
);

describe('the answers by day', () => {
  it('should be one line for each day on which an answer changed', () => {
    expect(answersByDay(japanKorea, { hf, partner })).toBe(
      [
        'at first    hf: { licence: "general-bulk", due: [] }',
        'at first    partner: undefined',
        '2004-01-01  partner: undefined → "Group A"',
        '2019-07-01  hf.due[0]: nothing → "2019-07-04"',
        '2019-07-04  hf.licence: "general-bulk" → "individual"; hf.due[0]: "2019-07-04" → nothing',
        '2019-08-28  partner: "Group A" → "Group B"',
        '2023-03-23  hf.licence: "individual" → "general-bulk"',
        '2023-07-21  partner: "Group B" → "Group A"',
      ].join('\n'),
    );
  });

  it('should have the changes of one day in one line, in the order of the questions', () => {
    const count = (state: { readonly rulings: { readonly ids: () => readonly string[] } }) =>
      state.rulings.ids().length;
    const log = logOf(event('RulingIssued', { occurred: '2018-10-30' }));
    expect(
      answersByDay(log, { b: count, a: (state) => state.rulings.ids().includes('ruling') }),
    ).toBe(
      ['at first    b: 0', 'at first    a: false', '2018-10-30  b: 0 → 1; a: false → true'].join(
        '\n',
      ),
    );
  });

  it('should be the same for a text, a log and a timeline', () => {
    const text = `${[
      '{"format":"bilateral-log","formatVersion":1,"parties":["XAA","XBB"],"offset":"+00:00"}',
      JSON.stringify(event('TrustedPartnerListed', { data: { list: 'l', tier: 'A' } })),
    ].join('\n')}\n`;
    const tier = flow(
      trustedPartner({ by: 'XAA', of: 'XBB' }),
      pick(({ tier }) => tier),
    );
    const answers = 'at first    tier: undefined\n2020-01-01  tier: undefined → "A"';
    expect(answersByDay(text, { tier })).toBe(answers);
    expect(parseLog(text)).toEqual(
      right(logOf(event('TrustedPartnerListed', { data: { list: 'l', tier: 'A' } }))),
    );
    expect(answersByDay(japanKoreaLog, { partner })).toBe(answersByDay(japanKorea, { partner }));
  });

  it('should end at the given day', () => {
    expect(answersByDay(japanKorea, { partner }, { until: '2019-08-27' })).toBe(
      [
        'at first    partner: undefined',
        '2004-01-01  partner: undefined → "Group A"',
        'and on      partner: may change again after the last day looked at',
      ].join('\n'),
    );
  });

  it('should be in the order of the days, and complete', () => {
    type Written = TimedEvent & {
      readonly type: 'Written';
      readonly data: { readonly text: string };
    };
    const pages = table<{ readonly text: string }, Written>()({
      Written: {
        row: () => 'page',
        begin: ({ data }) => ({ text: data.text }),
        evolve: (draft, { data }) => {
          draft.text = data.text;
        },
      },
    });
    const write = (text: string, on: string): Written => ({
      id: text.slice(0, 9),
      type: 'Written',
      occurred: on,
      recordedAt: '2024-01-01',
      data: { text },
    });
    const long = 'x'.repeat(1000);
    const book = timeline(projection({ pages }))({
      header: { offset: '+00:00' },
      events: [
        write(long, 'Y10000-01-01'),
        write('then', '0044-03-15'),
        write('first', '-0001-01-01'),
      ],
    });
    const lines = answersByDay(book, {
      page: ({ pages }) => pages.where(() => true).map(({ text }) => [[[[[[[[text]]]]]]]]),
    }).split('\n');
    expect(lines).toEqual([
      'at first    page: []',
      '-0001-01-01  page[0]: nothing → [[[[[[[["first"]]]]]]]]',
      '0044-03-15  page[0][0][0][0][0][0][0][0][0]: "first" → "then"',
      `Y10000-01-01  page[0][0][0][0][0][0][0][0][0]: "then" → "${long}"`,
    ]);
  });

  it('should throw an error with every problem for a faulty text', () => {
    const faulty = `${[
      '{"format":"bilateral-log","formatVersion":1,"parties":["XAA","XBB"],"offset":"+00:00"}',
      '{"id":"a","type":"RulingIssued"',
      JSON.stringify({ ...event('BoycottEnded', { id: 'b' }), data: {} }),
    ].join('\n')}\n`;
    const wrong = thrownBy(() => answersByDay(faulty, {}));
    expect(wrong).toBeInstanceOf(RangeError);
    expect(wrong.message).toMatch(
      /^The log cannot be read: 2 problems\.\n {2}line 2: expected .*\n {2}line 3 \("b"\): data\.boycott: expected an id/,
    );
  });

  it('should accept a date as a literal', () => {
    const malformed: DateLiteral = '2019-02-30';
    expect(() => answersByDay(japanKorea, { partner }, { until: malformed })).toThrow(RangeError);
  });
});
