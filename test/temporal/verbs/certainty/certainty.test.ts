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

  it('leaves the answer open within the month, and not before or after', () => {
    const on = (point: PointLiteral) => sure(status, point, grant, revocation);
    expect(on('2019-06-30')).toEqual(certain('valid'));
    expect(on('2019-07-01')).toEqual(depends(['r'], 'revoked', 'valid'));
    expect(on('2019-07-15')).toEqual(depends(['r'], 'revoked', 'valid'));
    expect(on('2019-07-30')).toEqual(depends(['r'], 'revoked', 'valid'));
    expect(on('2019-07-31')).toEqual(certain('revoked'));
    expect(on('2019-08-01')).toEqual(certain('revoked'));
  });

  it('stays open after it where another event fell within it', () => {
    const renewal = granted('renewed', { occurred: '2019-07-15' });
    const on = (point: PointLiteral) => sure(status, point, grant, revocation, renewal);
    expect(on('2019-07-20')).toEqual(depends(['r'], 'valid', 'revoked'));
    expect(on('2019-08-01')).toEqual(depends(['r'], 'valid', 'revoked'));
    expect(on('2019-07-14')).toEqual(depends(['r'], 'revoked', 'valid'));
  });

  it('leaves certain what it does not touch', () => {
    expect(sure(inspections, '2019-07-15', grant, revocation)).toEqual(certain(''));
    expect(
      sure(last, '2019-07-15', grant, revoked('q', { occurred: '2019-07' }, 'quarry')),
    ).toEqual(certain('g'));
  });

  it('that takes effect before it may have happened is certain from then on', () => {
    const effective = granted('g', { occurred: '2019-07' }, { effectiveFrom: '2019-06-15' });
    expect(sure(status, '2019-06-14', effective)).toEqual(certain('none'));
    expect(sure(status, '2019-06-15', effective)).toEqual(certain('valid'));
  });

  it('that takes effect within it is certain from then on', () => {
    const effective = granted('g', { occurred: '2019-07' }, { effectiveFrom: '2019-07-10' });
    expect(sure(status, '2019-07-09', effective)).toEqual(depends(['g'], 'valid', 'none'));
    expect(sure(status, '2019-07-10', effective)).toEqual(certain('valid'));
  });

  it('that takes effect after it may have happened any day of it', () => {
    const effective = granted('g', { occurred: '2019-07' }, { effectiveFrom: '2019-09-01' });
    expect(sure(status, '2019-07-15', effective)).toEqual(depends(['g'], 'valid', 'none'));
    expect(sure(status, '2019-07-31', effective)).toEqual(certain('valid'));
  });
});

describe('several events with leeway', () => {
  it('are tried in every order that they can take', () => {
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

  it('that nobody knows the beginning of may come in either order', () => {
    expect(
      sure(
        last,
        '2019-08-01',
        granted('a', { occurred: '[..2019-07-05]', recordedAt: '2019-07-05' }),
        granted('b', { occurred: '[..2019-07-03]', recordedAt: '2019-07-06' }),
      ),
    ).toEqual(depends(['a', 'b'], 'b', 'a'));
  });

  it('on one day come in the order in which they were recorded', () => {
    // The second can come first only on the day before.
    const a = granted('a', { occurred: '[2019-07-01..2019-07-02]', recordedAt: '2019-07-03' });
    const b = granted('b', { occurred: '[2019-07-01..2019-07-02]', recordedAt: '2019-07-04' });
    expect(sure(last, '2019-08-01', a, b)).toEqual(depends(['a', 'b'], 'b', 'a'));
  });

  it('are named only where their own date, all others the same, makes a difference', () => {
    // Whether the day comes first or second, the hour cannot change what it lies before.
    const day = granted('day', { occurred: '[2019-07-04..2019-07-05]', recordedAt: '2019-07-06' });
    const hour = granted('hour', {
      occurred: '[2019-07-04T10:00:00+09:00..2019-07-04T11:00:00+09:00]',
    });
    expect(sure(last, '2019-08-01', day, hour)).toEqual(depends(['day'], 'hour', 'day'));
  });

  it('do not multiply where they share no row', () => {
    const visits = Array.from({ length: 40 }, (_, n) =>
      inspected(`i${n}`, { occurred: `2019-0${1 + (n % 5)}`, recordedAt: '2019-07-01' }, `${n}`),
    );
    const grant = granted('g', { occurred: '2019-01-01' });
    const permits = question<DomainState>()((state) => state.visits.keyed('quarry').length);
    expect(sure(permits, '2019-06-30', grant, ...visits)).toEqual(certain(0));
    const before = sure(inspections, '2019-06-30', grant, ...visits);
    expect(before.certainty).toBe('certain');
  });

  it('in more than 1,000 orders are not tried, and named', () => {
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
  it('that another order cancels', () => {
    const grant = granted('g', first, { expiresOn: '2019-07-10' });
    const later = extended('x', { occurred: '2019-07' }, '2019-12-31');
    const on = (point: PointLiteral) => sure(status, point, grant, later);
    expect(on('2019-07-09')).toEqual(certain('valid'));
    expect(on('2019-07-10')).toEqual(depends(['x'], 'valid', 'expired'));
    expect(on('2019-08-01')).toEqual(depends(['x'], 'valid', 'expired'));
  });

  it('that another order alone brings about', () => {
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

  it('of a row that is read only in another order', () => {
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

describe('what is known', () => {
  const events = [
    granted('g', { occurred: '2019-07', recordedAt: '2019-07-02' }),
    corrected('c', 'g', '2019-08-05', granted('g', { occurred: '2019-07-09' })),
  ];

  it('counts: a correction may give the day', () => {
    const built = timeline(domain)(logOf(...events));
    expect(certainty(status, '2019-07-08')(built).certainty).toBe('certain');
    const then = asKnownAt('2019-08-04')(built);
    expect(certainty(status, '2019-07-08')(then).certainty).toBe('depends');
  });

  it('alone is tried, not what was held once', () => {
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
