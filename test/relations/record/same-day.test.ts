import { audit, type EventInput, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const goods = { measure: 'm', products: [{ scheme: 'HS', code: '2811' }] } as const;
const ban = (id: string, occurred: string, data: object = {}) =>
  act(id, 'MeasureAnnounced', occurred, {
    ...goods,
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
    ...data,
  } as never);
const old = ban('old', '2025-01-01');
const stop = (
  type: 'MeasureLifted' | 'MeasureSuspended' | 'ExclusionGranted' = 'MeasureLifted',
  data: object = {},
) => act('stop', type, '2025-03-01', { ...goods, ...data } as never);
const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);

describe('an announcement below an act of the same day that takes the same goods out', () => {
  it('should be named by audit', () => {
    for (const type of ['MeasureLifted', 'MeasureSuspended', 'ExclusionGranted'] as const) {
      const log = [old, stop(type), ban('new', '2025-03-01')];
      expect(named(...log)).toEqual(['NoEffect new']);
      const { licence } = held(
        tradeRegime({ from: 'JPN', to: 'KOR', product: 'HS:281111' })(
          stateOf(logOf(...log), '2026-01-15'),
        ),
      );
      expect(licence).toBe(null);
    }
    const decided = stop('MeasureLifted', { effectiveFrom: '2025-04-01' });
    const from = ban('new', '2025-03-01', { effectiveFrom: '2025-04-01' });
    expect(named(old, decided, from)).toEqual(['NoEffect new']);
    expect(audit(logOf(old, stop(), ban('new', '2025-03-01')))[0]?.message).toBe(
      'Event "new" announces the measure "m", and "stop" lifts it from the same day on, so the announcement has no effect. If the measure goes on, leave "stop" out, or announce it under another id.',
    );
  });

  it('should not be named on another day, or for something else', () => {
    expect(named(old, stop(), ban('new', '2025-03-02'))).toEqual([]);
    expect(named(stop('ExclusionGranted'), ban('new', '2025-03-01'))).toEqual([]);
    expect(named(ban('new', '2025-03-01'), stop('ExclusionGranted'))).toEqual([]);
    const other = { products: [{ scheme: 'HS', code: '2812' }] };
    expect(named(old, stop(), ban('new', '2025-03-01', other))).toEqual([]);
    const firm = stop('ExclusionGranted', { entities: ['Acme'] });
    expect(named(old, firm, ban('new', '2025-03-01'))).toEqual([]);
    const country = stop('ExclusionGranted', { partners: ['AUS'] });
    expect(named(old, country, ban('new', '2025-03-01', { against: '*' }))).toEqual([]);
    const coming = stop('ExclusionGranted', { effectiveFrom: '2025-06-01' });
    expect(named(old, coming, ban('new', '2025-04-01'))).toEqual([]);
  });
});
