import {
  asKnownAt,
  asOf,
  type PointLiteral,
  pipe,
  projection,
  type TimedEvent,
  timeline,
  upcoming,
} from 'bilateral';
import type { Draft } from 'immer';
import { describe, expect, it } from 'vitest';
import { table } from '../../../src/temporal/table/table';
import { type Day, type DomainEvent, domain } from '../../support/domain';
import { alarmSet, extended, granted, logOf, signed, waived } from '../../support/small-logs';

const built = timeline(domain)(
  logOf(
    granted('g', { occurred: '2019-07-01' }, { expiresOn: '2019-07-10', reviewOn: '2019-07-08' }),
    signed('s', { occurred: '2019-07-02' }, '2019-07-09', 7, 2),
    extended('x', { occurred: '2019-07-04' }, '2019-07-20'),
  ),
);
const due = (point: PointLiteral) =>
  upcoming(point)(built).map(({ on, table, row, event }) => [on, table, row, event.id]);

describe('upcoming', () => {
  it('should give the next due change of each row, soonest first', () => {
    expect(due('2019-06-30')).toEqual([]);
    expect(due('2019-07-01')).toEqual([['2019-07-08', 'permits', 'harbour', 'g']]);
    expect(due('2019-07-04')).toEqual([
      ['2019-07-08', 'permits', 'harbour', 'x'],
      ['2019-07-09', 'leases', 'quay', 's'],
    ]);
    expect(due('2019-07-09')).toEqual([
      ['2019-07-16', 'leases', 'quay', 's'],
      ['2019-07-20', 'permits', 'harbour', 'x'],
    ]);
    expect(due('2019-07-20')).toEqual([]);
  });

  it('should leave out what is due on the day itself', () => {
    expect(due('2019-07-07').at(0)?.at(0)).toBe('2019-07-08');
    expect(due('2019-07-08').at(0)?.at(0)).toBe('2019-07-09');
    expect(due('2019-07-08T00:00:00+09:00').at(0)?.at(0)).toBe('2019-07-09');
    expect(due('2019-07-07T23:59:59.999+09:00').at(0)?.at(0)).toBe('2019-07-08');
  });

  it('should show the row before and after', () => {
    const [review] = upcoming('2019-07-04')(built);
    expect(review?.before).toMatchObject({ reviewOn: '2019-07-08', last: 'x' });
    expect(review?.after).toMatchObject({ reviewOn: null, last: 'x, reviewed' });
  });

  it('should use what was known at the time', () => {
    const then = asKnownAt('2019-07-03')(built);
    expect(upcoming('2019-07-09')(then).map(({ on }) => on)).toEqual(['2019-07-10', '2019-07-16']);
  });

  it('should leave out what was cancelled, and what waits for an event', () => {
    const log = logOf(
      granted('g', { occurred: '2019-07-01' }, { expiresOn: '2019-07-10' }),
      waived('w', { occurred: '2019-07-03' }),
      alarmSet('a', { occurred: '2019-07-01' }, '2019-07-02'),
    );
    expect(pipe(log, timeline(domain), upcoming('2019-07-01')).map(({ row }) => row)).toEqual([
      'bell',
      'harbour',
    ]);
    expect(pipe(log, timeline(domain), upcoming('2019-07-03'))).toEqual([]);
  });
});

describe('what stopped a due change', () => {
  const first = { occurred: '2019-07-01' };
  const stopped = (point: PointLiteral, ...events: readonly DomainEvent[]) =>
    pipe(logOf(...events), timeline(domain), upcoming(point)).map(({ on, event, stoppedBy }) => [
      on,
      event.id,
      stoppedBy?.id,
    ]);
  const granting = granted('g', first, { expiresOn: '2019-07-10' });

  it('should be the event that clears or moves its date', () => {
    const waiver = waived('w', { occurred: '2019-07-03' });
    expect(stopped('2019-07-01', granting, waiver)).toEqual([['2019-07-10', 'g', 'w']]);
    const extension = extended('x', { occurred: '2019-07-04' }, '2019-07-20');
    expect(stopped('2019-07-01', granting, extension)).toEqual([['2019-07-10', 'g', 'x']]);
    expect(stopped('2019-07-04', granting, extension)).toEqual([['2019-07-20', 'x', undefined]]);
  });

  it('should be absent if the change happens, or if an event comes too late', () => {
    expect(stopped('2019-07-01', granting)).toEqual([['2019-07-10', 'g', undefined]]);
    const [alone] = pipe(logOf(granting), timeline(domain), upcoming('2019-07-01'));
    expect(alone).not.toHaveProperty('stoppedBy');
    const late = waived('w', { occurred: '2019-07-10' });
    expect(stopped('2019-07-01', granting, late)).toEqual([['2019-07-10', 'g', undefined]]);
  });

  it('should not be an event that changes something else, or declares an earlier change', () => {
    const again = granted('h', { occurred: '2019-07-03' }, { expiresOn: '2019-07-10' });
    expect(stopped('2019-07-01', granting, again)).toEqual([['2019-07-10', 'g', undefined]]);
    const sooner = granted(
      's',
      { occurred: '2019-07-03' },
      { expiresOn: '2019-07-10', reviewOn: '2019-07-05' },
    );
    expect(stopped('2019-07-01', granting, sooner)).toEqual([['2019-07-10', 'g', undefined]]);
    const waiver = waived('w', { occurred: '2019-07-06' });
    expect(stopped('2019-07-01', granting, sooner, waiver)).toEqual([['2019-07-10', 'g', 'w']]);
  });

  it('should be the event whose own earlier due change cleared it', () => {
    type Stay = { readonly leaveOn: Day | null; readonly endOn: Day | null };
    type Told = TimedEvent & { readonly data: { readonly leaveOn?: Day; readonly endOn?: Day } };
    const stays = table<Stay, Told & { readonly type: 'StayTold' }>()(
      {
        StayTold: {
          row: () => 'stay',
          begin: ({ data }) => ({ leaveOn: data.leaveOn ?? null, endOn: data.endOn ?? null }),
          evolve: (draft, { data }) => {
            draft.endOn = data.endOn ?? null;
          },
        },
      },
      {
        due: ({ leaveOn, endOn }) => [
          ...(leaveOn === null
            ? []
            : [
                {
                  on: leaveOn,
                  becomes: (draft: Draft<Stay>) => {
                    draft.leaveOn = null;
                  },
                },
              ]),
          ...(endOn === null
            ? []
            : [
                {
                  on: endOn,
                  becomes: (draft: Draft<Stay>) => {
                    draft.leaveOn = null;
                    draft.endOn = null;
                  },
                },
              ]),
        ],
      },
    );
    const told = (id: string, day: Day, data: Told['data']) =>
      ({ id, type: 'StayTold', occurred: day, recordedAt: day, data }) as const;
    const events = [
      told('a', '2019-07-01', { leaveOn: '2019-07-10' }),
      told('b', '2019-07-03', { endOn: '2019-07-05' }),
    ];
    const stay = timeline(projection({ stays }))({ header: { offset: '+09:00' }, events });
    const stop = () => upcoming('2019-07-01')(stay).map(({ on, stoppedBy }) => [on, stoppedBy?.id]);
    expect(stop()).toEqual([['2019-07-10', 'b']]);
    // Reading further folds further, and changes nothing.
    expect(asOf('2019-07-30')(stay).stays.ids()).toEqual(['stay']);
    expect(stop()).toEqual([['2019-07-10', 'b']]);
  });

  it('should be named only once it is known', () => {
    const built = timeline(domain)(
      logOf(granting, waived('w', { occurred: '2019-07-03', recordedAt: '2019-07-08' })),
    );
    const by = (known: PointLiteral) =>
      upcoming('2019-07-01')(asKnownAt(known)(built)).map(({ stoppedBy }) => stoppedBy?.id);
    expect(by('2019-07-07')).toEqual([undefined]);
    expect(by('2019-07-08')).toEqual(['w']);
  });
});
