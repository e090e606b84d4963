import { audit, type EventInput, tariffOn } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const goods = { measure: 'list-4a', products: [{ scheme: 'HS', code: '6404' }] } as const;
const tax = { instrument: 'export-tax', flow: 'export', against: 'KOR' } as const;
const announced = (id: string, occurred: string, more: object = {}) =>
  act(id, 'MeasureAnnounced', occurred, {
    ...goods,
    ...tax,
    duty: { percent: 10 },
    effectiveFrom: '2019-09-01',
    ...more,
  } as never);
const amended = (more: object = {}) =>
  act('raised', 'MeasureAmended', '2019-08-30', {
    ...goods,
    duty: { percent: 15 },
    ...more,
  } as never);
const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);
const rateOf = (...events: readonly EventInput[]) =>
  held(
    tariffOn({ from: 'JPN', to: 'KOR', product: 'HS:640411' })(
      stateOf(logOf(...events), '2019-12-01'),
    ),
  ).export?.additional;
const first = announced('first', '2019-08-20');

describe('an amendment of a rate that has not begun', () => {
  it('should be named by audit for an effect from a day before the rate begins', () => {
    expect(rateOf(first, amended())).toBe(10);
    expect(named(first, amended())).toEqual(['NoEffect raised']);
    expect(named(first, amended({ effectiveFrom: '2019-08-31' }))).toEqual(['NoEffect raised']);
    expect(audit(logOf(first, amended()))[0]?.message).toBe(
      'Event "raised" amends the measure "list-4a" from a day before "first" takes effect, so the terms of "first" hold from then on and the amendment has no effect. If the amendment is to hold, write in its "effectiveFrom" the day on which "first" takes effect.',
    );
  });

  it('should hold and not be named for an effect from that day on', () => {
    const raised = amended({ effectiveFrom: '2019-09-01' });
    expect(rateOf(first, raised)).toBe(15);
    expect(named(first, raised)).toEqual([]);
  });

  it('should not be named where it has effect', () => {
    const before = announced('before', '2019-07-01', { effectiveFrom: '2019-07-01' });
    expect(named(before, first, amended())).toEqual([]);
    const noRate = announced('no-rate', '2019-08-20', { duty: undefined });
    const { duty: _, ...data } = noRate.data as { duty?: unknown };
    const plain = act('plain', 'MeasureAnnounced', '2019-08-20', data as never);
    expect(rateOf(plain, amended())).toBe(15);
    expect(named(plain, amended())).toEqual([]);
    const ofPart = amended({ products: [{ scheme: 'HS', code: '640411' }] });
    expect(named(first, ofPart)).not.toContain('NoEffect raised');
    const ofFirm = amended({ entities: ['Acme'] });
    expect(named(first, ofFirm)).not.toContain('NoEffect raised');
  });

  it('should not be named for a proposed or an undated rate', () => {
    expect(named(announced('p', '2019-08-20', { phase: 'proposed' }), amended())).toEqual([]);
    expect(named(announced('u', '2019-08-20', { effectiveFrom: null }), amended())).toEqual([]);
  });
});
