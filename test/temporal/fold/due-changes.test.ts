import { asOf, type PointLiteral, pipe, snapshot, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain } from '../../support/domain';
import {
  alarmNoted,
  alarmSet,
  corrected,
  extended,
  granted,
  logOf,
  retracted,
  signed,
  waived,
} from '../../support/small-logs';

const at = (point: PointLiteral, ...events: readonly DomainEvent[]) => {
  const { permits, leases, alarms } = pipe(
    logOf(...events),
    timeline(domain),
    asOf(point),
    snapshot,
  );
  return { permit: permits.harbour, lease: leases.quay, alarm: alarms.bell };
};

const first = { occurred: '2019-07-01' };

describe('due changes', () => {
  const expiring = granted('g', first, { expiresOn: '2019-07-05' });

  it('should happen at the start of their day without an event', () => {
    expect(at('2019-07-04', expiring).permit?.status).toBe('valid');
    expect(at('2019-07-04T23:59:59.999+09:00', expiring).permit?.status).toBe('valid');
    expect(at('2019-07-05T00:00:00+09:00', expiring).permit?.status).toBe('expired');
    expect(at('2019-07-05', expiring).permit?.last).toBe('g, expired');
  });

  it('should come before the events of their day', () => {
    const late = extended('x', { occurred: '2019-07-05' }, '2019-07-09');
    expect(at('2019-07-05', expiring, late).permit?.status).toBe('expired');
    const inTime = extended('x', { occurred: '2019-07-04' }, '2019-07-09');
    expect(at('2019-07-08', expiring, inTime).permit?.status).toBe('valid');
    expect(at('2019-07-09', expiring, inTime).permit?.status).toBe('expired');
  });

  it('should be cancelled by a later event', () => {
    const waiver = waived('w', { occurred: '2019-07-04' });
    expect(at('2019-07-30', expiring, waiver).permit?.status).toBe('valid');
    expect(
      at('2019-07-30', expiring, waiver, retracted('r', 'w', '2019-07-08')).permit?.status,
    ).toBe('expired');
  });

  it('should never happen before the version that declared them', () => {
    const overdue = granted('g', { occurred: '2019-07-04' }, { expiresOn: '2019-07-02' });
    expect(at('2019-07-03', overdue).permit).toBeUndefined();
    expect(at('2019-07-04', overdue).permit?.last).toBe('g, expired');
  });

  it('should come, if overdue, between the event that declared them and the next at that position', () => {
    const overdue = granted('g', { occurred: '2019-07-04' }, { expiresOn: '2019-07-04' });
    const waiver = waived('w', { occurred: '2019-07-04', recordedAt: '2019-07-06' });
    expect(at('2019-07-04', overdue, waiver).permit?.last).toBe('g, expired');
  });

  it('should happen together at one moment, in the order in which the row declares them', () => {
    const both = granted('g', first, { expiresOn: '2019-07-05', reviewOn: '2019-07-05' });
    expect(at('2019-07-05', both).permit?.last).toBe('g, expired, reviewed');
    const apart = granted('g', first, { expiresOn: '2019-07-05', reviewOn: '2019-07-04' });
    expect(at('2019-07-04', apart).permit?.last).toBe('g, reviewed');
    expect(at('2019-07-05', apart).permit?.last).toBe('g, reviewed, expired');
    const later = granted('g', first, { expiresOn: '2019-07-05', reviewOn: '2019-07-06' });
    expect(at('2019-07-05', later).permit?.last).toBe('g, expired');
    expect(at('2019-07-06', later).permit?.last).toBe('g, expired, reviewed');
  });

  it('should follow one another in a chain', () => {
    const lease = signed('s', first, '2019-07-03', 2, 3);
    const paid = (point: PointLiteral) => at(point, lease).lease?.paid;
    expect(paid('2019-07-02')).toBe(0);
    expect(paid('2019-07-04')).toBe(1);
    expect(paid('2019-07-05')).toBe(2);
    expect(paid('2019-07-07')).toBe(3);
    expect(paid('2019-12-31')).toBe(3);
  });

  it('should catch up at once if a chain begins in the past', () => {
    const lease = signed('s', { occurred: '2019-07-06' }, '2019-07-01', 2, 9);
    expect(at('2019-07-05', lease).lease).toBeUndefined();
    expect(at('2019-07-06', lease).lease).toMatchObject({ paid: 3, rentOn: '2019-07-07' });
  });

  it('should wait for an event that changes the row if one does not move its date', () => {
    const alarm = alarmSet('a', first, '2019-07-03');
    expect(at('2019-07-30', alarm).alarm?.rings).toBe(1);
    const nothingNew = alarmNoted('n', { occurred: '2019-07-04' });
    expect(at('2019-07-30', alarm, nothingNew).alarm?.rings).toBe(1);
    const noted = alarmNoted('n', { occurred: '2019-07-04' }, 'heard');
    expect(at('2019-07-30', alarm, noted).alarm?.rings).toBe(2);
  });

  it('should move with a correction of the event that declared them', () => {
    const moved = corrected(
      'c',
      'g',
      '2019-07-10',
      granted('g', first, { expiresOn: '2019-07-08' }),
    );
    expect(at('2019-07-07', expiring, moved).permit?.status).toBe('valid');
    expect(at('2019-07-08', expiring, moved).permit?.status).toBe('expired');
  });
});
