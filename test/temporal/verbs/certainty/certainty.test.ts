import { asKnownAt, certainty, isSome, type PointLiteral, question, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, type DomainState, domain } from '../../../support/domain';
import {
  corrected,
  extended,
  granted,
  inspected,
  logOf,
  revoked,
  signed,
} from '../../../support/small-logs';

const first = { occurred: '2019-06-01' };
const status = question<DomainState>()(({ permits }) => {
  const permit = permits.get('harbour');
  return isSome(permit) ? permit.value.status : 'none';
});
const last = question<DomainState>()(({ permits }) => {
  const permit = permits.get('harbour');
  return isSome(permit) ? permit.value.last : 'none';
});
const inspections = question<DomainState>()(({ visits }) => visits.ids().join());

const sure = <A>(
  ask: (state: DomainState) => A,
  point: PointLiteral,
  ...events: readonly DomainEvent[]
) => {
  const found = certainty(ask, point)(timeline(domain)(logOf(...events)));
  const on = 'on' in found ? found.on.map(({ id }) => id) : [];
  return found.certainty === 'certain'
    ? found
    : found.certainty === 'depends'
      ? { certainty: found.certainty, on, answers: found.answers }
      : { certainty: found.certainty, on };
};
const certain = <A>(value: A) => ({ certainty: 'certain', value });
const depends = (on: readonly string[], ...answers: readonly unknown[]) => ({
  certainty: 'depends',
  on,
  answers,
});

describe('an event dated to a month', () => {
  const grant = granted('g', first);
  const revocation = revoked('r', { occurred: '2019-07' }, 'harbour');

  it('should make the answer depend on it within the month only', () => {
    const on = (point: PointLiteral) => sure(status, point, grant, revocation);
    expect(on('2019-06-30')).toEqual(certain('valid'));
    expect(on('2019-07-01')).toEqual(depends(['r'], 'revoked', 'valid'));
    expect(on('2019-07-15')).toEqual(depends(['r'], 'revoked', 'valid'));
    expect(on('2019-07-30')).toEqual(depends(['r'], 'revoked', 'valid'));
    expect(on('2019-07-31')).toEqual(certain('revoked'));
    expect(on('2019-08-01')).toEqual(certain('revoked'));
  });

  it('should make the answer depend on it after the month if another event fell within it', () => {
    const renewal = granted('renewed', { occurred: '2019-07-15' });
    const on = (point: PointLiteral) => sure(status, point, grant, revocation, renewal);
    expect(on('2019-07-20')).toEqual(depends(['r'], 'valid', 'revoked'));
    expect(on('2019-08-01')).toEqual(depends(['r'], 'valid', 'revoked'));
    expect(on('2019-07-14')).toEqual(depends(['r'], 'revoked', 'valid'));
  });

  it('should not affect answers about other rows', () => {
    expect(sure(inspections, '2019-07-15', grant, revocation)).toEqual(certain(''));
    expect(
      sure(last, '2019-07-15', grant, revoked('q', { occurred: '2019-07' }, 'quarry')),
    ).toEqual(certain('g'));
  });

  it('should be certain from its effectiveFrom if that is before the month', () => {
    const effective = granted('g', { occurred: '2019-07' }, { effectiveFrom: '2019-06-15' });
    expect(sure(status, '2019-06-14', effective)).toEqual(certain('none'));
    expect(sure(status, '2019-06-15', effective)).toEqual(certain('valid'));
  });

  it('should be certain from its effectiveFrom if that is within the month', () => {
    const effective = granted('g', { occurred: '2019-07' }, { effectiveFrom: '2019-07-10' });
    expect(sure(status, '2019-07-09', effective)).toEqual(depends(['g'], 'valid', 'none'));
    expect(sure(status, '2019-07-10', effective)).toEqual(certain('valid'));
  });

  it('should be imprecise within the month if it takes effect after it', () => {
    const effective = granted('g', { occurred: '2019-07' }, { effectiveFrom: '2019-09-01' });
    expect(sure(status, '2019-07-15', effective)).toEqual(depends(['g'], 'valid', 'none'));
    expect(sure(status, '2019-07-31', effective)).toEqual(certain('valid'));
  });
});

describe('several imprecise events', () => {
  it('should be tried in every possible order', () => {
    const found = sure(
      last,
      '2019-08-01',
      granted('a', { occurred: '[2019-07-01..2019-07-10]' }),
      granted('b', { occurred: '[2019-07-05..2019-07-06]' }),
      granted('c', { occurred: '[2019-07-20..2019-07-21]' }),
    );
    expect(found).toEqual(certain('c'));
    expect(
      sure(
        last,
        '2019-07-12',
        granted('a', { occurred: '[2019-07-01..2019-07-10]' }),
        granted('b', { occurred: '[2019-07-05..2019-07-06]' }),
      ),
    ).toEqual(depends(['a', 'b'], 'b', 'a'));
  });

  it('should come in either order if their starts are unknown', () => {
    expect(
      sure(
        last,
        '2019-08-01',
        granted('a', { occurred: '[..2019-07-05]', recordedAt: '2019-07-05' }),
        granted('b', { occurred: '[..2019-07-03]', recordedAt: '2019-07-06' }),
      ),
    ).toEqual(depends(['a', 'b'], 'b', 'a'));
  });

  it('should keep the order of recording on one day', () => {
    // The second can come first only on the day before.
    const a = granted('a', { occurred: '[2019-07-01..2019-07-02]', recordedAt: '2019-07-03' });
    const b = granted('b', { occurred: '[2019-07-01..2019-07-02]', recordedAt: '2019-07-04' });
    expect(sure(last, '2019-08-01', a, b)).toEqual(depends(['a', 'b'], 'b', 'a'));
  });

  it('should be named only if moving that event alone changes the answer', () => {
    // Whether the day comes first or second, the hour cannot change what it lies before.
    const day = granted('day', { occurred: '[2019-07-04..2019-07-05]', recordedAt: '2019-07-06' });
    const hour = granted('hour', {
      occurred: '[2019-07-04T10:00:00+09:00..2019-07-04T11:00:00+09:00]',
    });
    expect(sure(last, '2019-08-01', day, hour)).toEqual(depends(['day'], 'hour', 'day'));
  });

  it('should not multiply the orders if they share no row', () => {
    const visits = Array.from({ length: 40 }, (_, n) =>
      inspected(`i${n}`, { occurred: `2019-0${1 + (n % 5)}`, recordedAt: '2019-07-01' }, `${n}`),
    );
    const grant = granted('g', { occurred: '2019-01-01' });
    const permits = question<DomainState>()((state) => state.visits.keyed('quarry').length);
    expect(sure(permits, '2019-06-30', grant, ...visits)).toEqual(certain(0));
    const before = sure(inspections, '2019-06-30', grant, ...visits);
    expect(before.certainty).toBe('certain');
  });

  it('should give unknown, and name them, beyond 1,000 orders', () => {
    const moving = (count: number) =>
      Array.from({ length: count }, (_, n) => granted(`m${n}`, { occurred: '2019-07' }));
    // Six in one month can take 720 orders; seven, 5,040.
    expect(sure(last, '2019-08-01', ...moving(6)).certainty).toBe('depends');
    expect(sure(last, '2019-08-01', ...moving(7))).toEqual({
      certainty: 'unknown',
      on: ['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6'],
    });
    // Those that may not have happened yet are not ordered among themselves.
    expect(sure(last, '2019-06-30', ...moving(7))).toEqual(certain('none'));
  });
});

describe('due changes', () => {
  it('should be tried in orders that cancel them', () => {
    const grant = granted('g', first, { expiresOn: '2019-07-10' });
    const later = extended('x', { occurred: '2019-07' }, '2019-12-31');
    const on = (point: PointLiteral) => sure(status, point, grant, later);
    expect(on('2019-07-09')).toEqual(certain('valid'));
    expect(on('2019-07-10')).toEqual(depends(['x'], 'valid', 'expired'));
    expect(on('2019-08-01')).toEqual(depends(['x'], 'valid', 'expired'));
  });

  it('should be tried in orders that alone bring them about', () => {
    // Only if the first extension comes last does the permit expire by the point.
    const events = [
      granted('g', first, { expiresOn: '2019-12-31' }),
      extended('short', { occurred: '[2019-07-01..2019-07-05]' }, '2019-07-20'),
      extended('long', { occurred: '2019-07-03' }, '2019-12-31'),
      extended('late', { occurred: '2019-07-25', recordedAt: '2019-07-26' }, '2020-12-31'),
    ];
    expect(sure(status, '2019-07-19', ...events)).toEqual(certain('valid'));
    expect(sure(status, '2019-07-20', ...events)).toEqual(depends(['short'], 'valid', 'expired'));
    expect(sure(status, '2019-08-01', ...events)).toEqual(depends(['short'], 'valid', 'expired'));
  });

  it('should be tried on rows that only another order makes the question read', () => {
    const rent = question<DomainState>()(({ permits, leases }) => {
      const lease = leases.get('quay');
      return isSome(permits.get('harbour')) && isSome(lease) ? lease.value.paid : -1;
    });
    const events = [
      granted('g', { occurred: '[2019-07-10..2019-07-20]' }),
      signed('s', { occurred: '[2019-07-01..2019-07-31]' }, '2019-07-12', 30, 1),
    ];
    expect(sure(rent, '2019-07-15', ...events)).toEqual(depends(['s', 'g'], 1, -1));
  });
});

describe('knowledge', () => {
  const events = [
    granted('g', { occurred: '2019-07', recordedAt: '2019-07-02' }),
    corrected('c', 'g', '2019-08-05', granted('g', { occurred: '2019-07-09' })),
  ];

  it('should count: a correction may give the exact day', () => {
    const built = timeline(domain)(logOf(...events));
    expect(certainty(status, '2019-07-08')(built).certainty).toBe('certain');
    const then = asKnownAt('2019-08-04')(built);
    expect(certainty(status, '2019-07-08')(then).certainty).toBe('depends');
  });

  it('should use the current version of an event only, not superseded ones', () => {
    const month = { occurred: '2019-07', recordedAt: '2019-08-02' };
    const names = ['1', '2', '3', '4', '5', '6', '7'];
    const vague = names.map((n) => granted(`g${n}`, month));
    const days = names.map((n) =>
      corrected(`c${n}`, `g${n}`, '2019-08-05', granted('', { occurred: `2019-07-0${n}` })),
    );
    expect(sure(last, '2019-08-01', ...vague).certainty).toBe('unknown');
    expect(sure(last, '2019-08-01', ...vague, ...days)).toEqual(certain('g7'));
  });
});
