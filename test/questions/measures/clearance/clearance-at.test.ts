import { clearance, clearanceAt, relations, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf, stateOf } from '../../../support/policy';
import { covered } from './asked';

const route = { from: 'JPN', to: 'KOR', product: 'HS:281111' } as const;
const ban = act('ban', 'MeasureAnnounced', '2019-07-01', {
  measure: 'ban',
  instrument: 'export-ban',
  flow: 'export',
  against: 'KOR',
  products: [{ scheme: 'HS', code: '281111' }],
  licence: 'prohibited',
});
const lifted = act(
  'lifted',
  'MeasureLifted',
  '2020-06',
  { measure: 'ban', products: [{ scheme: 'HS', code: '281111' }] },
  { recordedAt: '2020-07-01' },
);
const log = logOf(ban, lifted, covered);
const at = (point: '2020-05-31' | '2020-06-15' | '2020-07-01') =>
  clearanceAt(route, point)(timeline(relations)(log));

describe('clearanceAt', () => {
  it('should refuse within the month in which a ban was lifted on an unknown day', () => {
    expect(clearance(route)(stateOf(log, '2020-06-15')).verdict).toBe('clear');
    expect(at('2020-06-15')).toMatchObject({
      verdict: 'refused',
      reasons: [{ because: 'date-imprecise', message: expect.stringContaining('lifted') }],
      coverage: { status: 'complete' },
    });
  });

  it('should advise to ask about a later day only for goods that are shipped then', () => {
    expect(at('2020-06-15').reasons[0]?.message).toContain('Or ship on a later day');
  });

  it('should answer as clearance does before that month and after it', () => {
    expect(at('2020-05-31').verdict).toBe('restricted');
    expect(at('2020-07-01')).toEqual(clearance(route)(stateOf(log, '2020-07-01')));
    expect(at('2020-07-01').verdict).toBe('clear');
  });
});
