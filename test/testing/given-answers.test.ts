import {
  agreement,
  asOf,
  type DateLiteral,
  dispute,
  measuresInForce,
  none,
  pipe,
  projection,
  rulings,
  some,
  suppose,
  type TimedEvent,
  table,
  timeline,
  tradeRegime,
  trustedPartner,
} from 'bilateral';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { event, given, logOf } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';
import { thrownBy } from '../support/thrown';

const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
const partner = trustedPartner({ by: 'JPN', of: 'KOR' });
const regime = {
  exact: true,
  authorised: false,
  authorisedBy: [],
  restrictions: [],
  inactive: [],
  exceptions: [],
  deFacto: [],
  upcoming: [],
  undated: [],
  coverage: {
    status: 'sample',
    complete: false,
    extent: 'sample',
    checkedUntil: '2023-12-31' as never,
    act: 'jp-kr-coverage-goods' as never,
  },
} as const;
const notCovered = {
  coverage: { status: 'outside', complete: false, extent: null, checkedUntil: null, act: null },
} as const;
const individual = {
  ...regime,
  licence: 'individual',
  measures: ['jp-individual-licences'],
  acts: ['jp-individual-licences-2019'],
} as const;

describe('an expected answer', () => {
  it('should pass in valid time and system time', () => {
    given(japanKorea).asOf('2020-01-01').expect(hf).toEqual(some(individual));
    given(japanKorea).asOf('2003-01-01').expect(partner).toEqual(none);
    given(japanKorea)
      .asKnownAt('2019-06-30')
      .asOf('2020-01-01')
      .expect(hf)
      .toEqual(
        some({
          ...regime,
          ...notCovered,
          licence: 'general-bulk',
          measures: [],
          acts: ['jp-kr-bulk-licences-baseline'],
        }),
      );
  });

  it('should pass for a log given as text, events, log or timeline', () => {
    const begun = event('BoycottStarted', { data: { boycott: 'b' } });
    const ids = (state: { readonly boycotts: { readonly ids: () => readonly string[] } }) =>
      state.boycotts.ids();
    const log = logOf(begun);
    const header =
      '{"format":"bilateral-log","formatVersion":1,"parties":["XAA","XBB"],"offset":"+00:00"}';
    const text = `${header}\n${JSON.stringify(begun)}\n`;
    given(log).expect(ids).toEqual(['b']);
    given([begun]).expect(ids).toEqual(['b']);
    given(text).expect(ids).toEqual(['b']);
    given(pipe(japanKorea, suppose({ add: [begun] })))
      .expect((state) => state.boycotts.ids().includes('b'))
      .toEqual(true);
  });

  it('should be asked on the day of the last known event by default', () => {
    const early = event('RulingIssued', { occurred: '2018-10-30', data: { ruling: 'a' } });
    const late = event('RulingIssued', { occurred: '2018-11-29', data: { ruling: 'b' } });
    const due = event('MeasureAnnounced', {
      occurred: '2018-11-29',
      data: { effectiveFrom: '2019-01-01' },
    });
    const count = (state: Parameters<ReturnType<typeof rulings>>[0]) => rulings()(state).length;
    given([late, early]).expect(count).toEqual(2);
    given([late, early]).asKnownAt('2018-10-30').expect(count).toEqual(1);
    given([]).expect(count).toEqual(0);
    given([due])
      .expect((state) => measuresInForce()(state).length)
      .toEqual(0);
  });
});

describe('another answer', () => {
  it('should fail with each difference, and the events and due changes that made it', () => {
    const wrong = thrownBy(() =>
      given(japanKorea)
        .asOf('2019-08-01')
        .expect(hf)
        // What a program without types may expect.
        .toEqual(
          some({ ...individual, acts: ['b', ...individual.acts], note: undefined } as never),
        ),
    );
    expect(wrong.message).toBe(
      [
        'The answer as of 2019-08-01 is not the one expected:',
        '  answer.value.acts[0]: expected "b", found nothing',
        '  answer.value.note: expected undefined, found nothing',
        'It rests on:',
        '  ../2019-06-30  LicenceRegimeNoted  jp-kr-bulk-licences-baseline',
        '  2017-01-01  ProductNoted  hydrogen-fluoride-codes',
        '  2017-01-01  ProductNoted  hydrofluoric-acid-codes',
        '  2019-07-01  MeasureAnnounced  jp-individual-licences-2019',
        '  2026-11-29  CoverageDeclared  jp-kr-coverage-goods',
        '  2019-07-04  due change of measures "jp-individual-licences/hydrogen-fluoride", declared by jp-individual-licences-2019',
      ].join('\n'),
    );
  });

  it('should fail with an error that test runners recognise', () => {
    const wrong = thrownBy(() =>
      given(japanKorea).asOf('2020-01-01').expect(partner).toEqual(none),
    );
    expect(wrong).toMatchObject({
      name: 'AssertionError',
      code: 'ERR_ASSERTION',
      expected: none,
      actual: { _tag: 'Some', value: { tier: 'Group B' } },
      showDiff: true,
    });
  });

  it('should name the system time, corrections, and that no event was found', () => {
    const first = event('TrustedPartnerListed', { id: 'first', data: { list: 'l', tier: 'A' } });
    const correction = event('EventCorrected', {
      id: 'mended',
      occurred: '2020-02-01',
      data: {
        target: 'first',
        replacement: { type: 'TrustedPartnerListed', data: { list: 'l', tier: 'B' } },
      },
    });
    const tier = trustedPartner({ by: 'XAA', of: 'XBB' });
    const tell = (known: DateLiteral, as: DateLiteral) =>
      thrownBy(() =>
        given([first, correction])
          .asOf(as)
          .asKnownAt(known)
          .expect((state) =>
            pipe(tier(state), (found) => (found._tag === 'Some' ? found.value.tier : '')),
          )
          .toEqual('C'),
      ).message;
    expect(tell('2020-02-01', '2020-01-15')).toBe(
      [
        'The answer as of 2020-01-15, as known at 2020-02-01, is not the one expected:',
        '  answer: expected "C", found "B"',
        'It rests on:',
        '  2020-01-01  TrustedPartnerListed  first',
        '  first as it was before mended (EventCorrected)',
      ].join('\n'),
    );
    expect(tell('2020-01-31', '2020-01-15')).toContain('answer: expected "C", found "A"');
    expect(tell('2020-01-31', '2019-12-31')).toBe(
      [
        'The answer as of 2019-12-31, as known at 2020-01-31, is not the one expected:',
        '  answer: expected "C", found ""',
        'It rests on no event: nothing was said so far on what it reads.',
      ].join('\n'),
    );
  });

  it('should name every point in system time, of which the earliest counts', () => {
    const { message } = thrownBy(() =>
      given(japanKorea)
        .asKnownAt('2019-08-01')
        .asKnownAt('2020-01-01')
        .asOf('2018-01-01')
        .asOf('2019-08-28')
        .expect((state) => state.trustedPartners.where(({ tier }) => tier === 'Group B').length)
        .toEqual(1),
    );
    expect(message).toMatch(
      /^The answer as of 2019-08-28, as known at 2019-08-01 and 2020-01-01, is not the one expected:\n {2}answer: expected 1, found 0\n/,
    );
  });

  it('should count the events beyond the first 30', () => {
    const said = Array.from({ length: 40 }, (_, at) => event('StatementMade', { id: `s-${at}` }));
    const { message } = thrownBy(() =>
      given(said)
        .expect((state) => state.statements.ids().length)
        .toEqual(0),
    );
    const lines = message.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'The answer as of 2020-01-01 is not the one expected:',
      '  answer: expected 0, found 40',
      'It rests on:',
      '  2020-01-01  StatementMade  s-0',
    ]);
    expect(lines.slice(32)).toEqual(['  2020-01-01  StatementMade  s-29', '  … and 10 more']);
  });
});

describe('a projection of one’s own', () => {
  type PriceSet = TimedEvent & {
    readonly type: 'PriceSet';
    readonly data: { readonly article: string; readonly amount: number };
  };
  const prices = table<{ readonly amount: number }, PriceSet>()({
    PriceSet: {
      row: ({ data }) => data.article,
      begin: ({ data }) => ({ amount: data.amount }),
      evolve: (draft, { data }) => {
        draft.amount = data.amount;
      },
    },
  });
  const shop = projection({ prices });
  const set = (amount: number, day: DateLiteral): PriceSet => ({
    id: `set-${amount}`,
    type: 'PriceSet',
    occurred: day,
    recordedAt: day,
    data: { article: 'tea', amount },
  });

  it('should be asked in the same way, about events or a log', () => {
    const events = [set(3, '2024-01-01'), set(4, '2024-02-01')];
    const log = { header: { offset: '+00:00' as const }, events };
    for (const asked of [given(events, shop), given(log, shop), given(timeline(shop)(log))]) {
      asked
        .asOf('2024-01-15')
        .expect((state) => state.prices.get('tea'))
        .toEqual(some({ amount: 3 }));
      asked.expect((state) => state.prices.ids()).toEqual(['tea']);
    }
  });

  it('should be asked about policy events as well', () => {
    const filings = table<{ readonly count: number }>()({
      ConsultationsRequested: { row: ({ data }) => data.complainants, begin: () => ({ count: 1 }) },
    });
    given(japanKoreaLog, projection({ filings }))
      .asOf('2020-01-01')
      .expect((state) => state.filings.ids())
      .toEqual(['JPN', 'KOR']);
  });
});

describe('what is given', () => {
  it('should throw an error that says what is wrong for invalid events', () => {
    expect(() => given([event('EventRetracted', { data: { target: 'x' } })])).toThrow(
      'given: events[0].data.target: expected',
    );
    expect(() => given('{}\nno json\n')).toThrow(
      /^The log cannot be read: \d+ problems\.\n {2}line 1: format: expected/,
    );
  });

  it('should stay unchanged', () => {
    const before = pipe(japanKorea, asOf('2020-01-01'), dispute('DS590'));
    given(japanKorea)
      .asKnownAt('2018-01-01')
      .asOf('2016-01-01')
      .expect(agreement('GSOMIA'))
      .toEqual(none);
    expect(pipe(japanKorea, asOf('2020-01-01'), dispute('DS590'))).toEqual(before);
  });
});
