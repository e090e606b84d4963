import { audit, type EventInput } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, hs, logOf } from '../../support/policy';

const list = { measure: 'm', products: [hs('2811'), hs('2812')] };
const one = { measure: 'm', products: [hs('2811')] };
const announced = (id: string, on: string, data: object = {}) =>
  act(id, 'MeasureAnnounced', on, {
    ...list,
    instrument: 'import-tariff',
    flow: 'import',
    against: ['KOR', 'AUS'],
    duty: { percent: 10 },
    ...data,
  });
const first = announced('first', '2020-01-01');
const out = (
  data: object = {},
  type: 'ExclusionGranted' | 'MeasureSuspended' = 'ExclusionGranted',
) => act('out', type, '2020-06-01', { ...one, ...data });
const again = (data: object = {}) =>
  announced('again', '2021-01-01', { duty: { percent: 15 }, ...data });
const tags = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);

describe('an announcement that states a list again, of which an act took out a part', () => {
  it.each<[string, EventInput]>([
    ['an excluded code', out()],
    ['a suspended code', out({}, 'MeasureSuspended')],
    ['an excluded country', out({ products: list.products, partners: ['AUS'] })],
  ])('should be named for %s', (_, taken) => {
    expect(tags(first, taken, again())).toEqual(['EndedExclusion again']);
  });

  it('should be told what comes back and what to do', () => {
    expect(audit(logOf(first, out(), again())).map(({ message }) => message)).toEqual([
      'Event "again" announces the measure "m" again, also for "HS:2811" for KOR, which "out" excludes. So the measure holds for it again. If it stays out, leave it out here, or name it in "except". If it is to come back, withdraw "out" in a DecisionWithdrawn before.',
    ]);
  });

  it('should not be named where it brings nothing back, or says what it does', () => {
    const withdrawn = act('in', 'DecisionWithdrawn', '2020-12-01', { ...one, withdraws: 'out' });
    const resumed = act('in', 'MeasureResumed', '2020-12-01', one);
    expect(tags(first, out(), again({ products: [hs('2812')] }))).toEqual([]);
    expect(tags(first, out({ products: [hs('281111')] }), again())).toEqual([]);
    expect(tags(first, out({ effectiveUntil: '2020-12-31' }), again())).toEqual([]);
    expect(tags(first, out(), again({ except: { products: one.products } }))).toEqual([]);
    expect(tags(first, out(), withdrawn, again())).toEqual([]);
    expect(tags(first, out({}, 'MeasureSuspended'), resumed, again())).toEqual([]);
    expect(tags(first, out({ partners: ['AUS'] }), again({ against: '*' }))).toEqual([]);
  });

  it('should not be named where it brings back all that it names', () => {
    expect(tags(first, out(), again(one))).toEqual([]);
    expect(tags(first, out({ products: list.products }), again())).toEqual([]);
    const some = { against: ['AUS', 'CHN'] };
    expect(tags(first, out({ products: list.products, partners: ['AUS'] }), again(some))).toEqual(
      [],
    );
  });

  it('should not be named where it prolongs the list or is only proposed', () => {
    expect(tags(first, out(), again({ completes: 'first' }))).toEqual([]);
    expect(tags(first, out(), again({ phase: 'proposed' }))).toEqual([]);
  });
});
