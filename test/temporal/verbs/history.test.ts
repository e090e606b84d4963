import {
  asKnownAt,
  history,
  intervalsWhen,
  isSome,
  pipe,
  projection,
  type Rows,
  snapshot,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { table } from '../../../src/temporal/table/table';
import { type Day, type DomainState, domain, type PlainEvent } from '../../support/domain';
import { extended, granted, logOf, retracted, revoked, signed } from '../../support/small-logs';

const last = ({ permits }: DomainState) => {
  const permit = permits.get('harbour');
  return isSome(permit) ? permit.value.last : null;
};

const built = timeline(domain)(
  logOf(
    granted('g', { occurred: '2019-07-02T12:00:00+09:00' }, { expiresOn: '2019-07-05' }),
    extended('x', { occurred: '2019-07-04T18:00:00+09:00' }, '2019-07-08'),
  ),
);

describe('history', () => {
  it('should give every answer with the days on which it holds, from the unbounded past', () => {
    expect(pipe(built, history(last))).toEqual([
      { to: '2019-07-02', value: null },
      { from: '2019-07-02', to: '2019-07-04', value: 'g' },
      { from: '2019-07-04', to: '2019-07-08', value: 'x' },
      { from: '2019-07-08', value: 'x, expired' },
    ]);
  });

  it("should give instants at the log's offset when asked by instant", () => {
    expect(pipe(built, history(last, { by: 'instant' }))).toEqual([
      { to: '2019-07-02T12:00:00+09:00', value: null },
      {
        from: '2019-07-02T12:00:00+09:00',
        to: '2019-07-04T18:00:00+09:00',
        value: 'g',
      },
      {
        from: '2019-07-04T18:00:00+09:00',
        to: '2019-07-08T00:00:00+09:00',
        value: 'x',
      },
      { from: '2019-07-08T00:00:00+09:00', value: 'x, expired' },
    ]);
  });

  it('should leave out an answer that is over within a day when asked by day', () => {
    const brief = timeline(domain)(
      logOf(
        granted('g', { occurred: '2019-07-02T09:00:00+09:00' }),
        revoked('r', { occurred: '2019-07-02T10:00:00+09:00' }, 'harbour'),
      ),
    );
    expect(history(last)(brief).map(({ value }) => value)).toEqual([null, 'r']);
    expect(history(last, { by: 'instant' })(brief).map(({ value }) => value)).toEqual([
      null,
      'g',
      'r',
    ]);
  });

  it('should give one unbounded segment for an answer that never changes', () => {
    expect(history(() => 1)(built)).toEqual([{ value: 1 }]);
    expect(history(last)(timeline(domain)(logOf()))).toEqual([{ value: null }]);
  });

  it('should merge neighbours with equal answers, by structure or by a given test', () => {
    const status = ({ permits }: DomainState) =>
      permits.entries().map(([id, row]) => ({ id, status: row.status }));
    expect(history(status)(built).map(({ from }) => from)).toEqual([
      undefined,
      '2019-07-02',
      '2019-07-08',
    ]);
    const asText = { eq: (a: string | null, b: string | null) => typeof a === typeof b };
    expect(history(last, asText)(built)).toHaveLength(2);
  });

  it('should compare fields called constructor or __proto__ like any other', () => {
    const odd = timeline(domain)(
      logOf(
        granted('g', { occurred: '2019-07-02' }, { permit: 'constructor' }),
        granted('h', { occurred: '2019-07-02' }, { permit: '__proto__' }),
        granted('g2', { occurred: '2019-07-04' }, { permit: 'constructor' }),
        granted('h2', { occurred: '2019-07-05' }, { permit: '__proto__' }),
      ),
    );
    const statuses = ({ permits }: DomainState) =>
      Object.fromEntries(permits.entries().map(([id, { status }]) => [id, { status }]));
    expect(history(statuses)(odd).map(({ from }) => from)).toEqual([undefined, '2019-07-02']);
  });

  it('should follow rows that a question reads only sometimes', () => {
    const branching = ({ permits }: DomainState) => {
      const harbour = permits.get('harbour');
      return isSome(harbour) && harbour.value.status === 'valid'
        ? isSome(permits.get('quarry'))
        : 'no harbour';
    };
    const two = timeline(domain)(
      logOf(
        granted('q', { occurred: '2019-07-03' }, { permit: 'quarry' }),
        granted('g', { occurred: '2019-07-02' }, { expiresOn: '2019-07-05' }),
      ),
    );
    expect(history(branching)(two)).toEqual([
      { to: '2019-07-02', value: 'no harbour' },
      { from: '2019-07-02', to: '2019-07-03', value: false },
      { from: '2019-07-03', to: '2019-07-05', value: true },
      { from: '2019-07-05', value: 'no harbour' },
    ]);
  });

  it('should use what was known at the time after asKnownAt', () => {
    const then = asKnownAt('2019-07-03')(built);
    expect(history(last)(then).at(-1)).toEqual({ from: '2019-07-05', value: 'g, expired' });
  });

  it('should follow all rows for a question that reads the whole state', () => {
    expect(history((state: DomainState) => snapshot(state))(built)).toHaveLength(4);
  });

  it('should put an event with an open start into the unbounded past', () => {
    const open = timeline(domain)(logOf(granted('g', { occurred: '../2019-07-01' })));
    expect(history(last)(open)).toEqual([{ value: 'g' }]);
  });
});

describe('history until a point', () => {
  it('should stop there, and mark the last segment open', () => {
    expect(pipe(built, history(last, { until: '2019-07-04' }))).toEqual([
      { to: '2019-07-02', value: null },
      { from: '2019-07-02', to: '2019-07-04', value: 'g' },
      { from: '2019-07-04', value: 'x', open: true },
    ]);
  });

  it('should not be open if nothing more follows', () => {
    expect(pipe(built, history(last, { until: '2019-07-08' })).at(-1)).toEqual({
      from: '2019-07-08',
      value: 'x, expired',
    });
  });
});

describe('due changes without end', () => {
  type Clock = { readonly next: Day; readonly ticks: number };
  const clocks = projection({
    clocks: table<Clock, PlainEvent>()(
      {
        RumourHeard: {
          row: ({ data }) => data.about,
          begin: () => ({ next: '2019-07-02', ticks: 0 }),
        },
      },
      {
        due: ({ next }) => ({
          on: next,
          becomes: (draft) => {
            const then = new Date(Date.parse(next) + 86_400_000);
            // Ten characters of an ISO date are a day.
            draft.next = then.toISOString().slice(0, 10) as Day;
            draft.ticks += 1;
          },
        }),
      },
    ),
  });
  const started = (about: string, day: Day) =>
    ({ id: about, type: 'RumourHeard', occurred: day, recordedAt: day, data: { about } }) as const;
  const first = started('a clock', '2019-07-01');
  const ticking = timeline(clocks)(logOf(first));
  const ticks = ({ clocks }: { readonly clocks: Rows<Clock> }) =>
    clocks.entries().map(([, row]) => row.ticks)[0];

  it('should be followed 1,000 times after the last event, with the last segment open', () => {
    const segments = pipe(ticking, history(ticks));
    expect(segments).toHaveLength(1002);
    expect(segments.at(-2)?.open).toBeUndefined();
    expect(segments.at(-1)).toEqual({ from: '2022-03-27', value: 1000, open: true });
  });

  it('should be followed as often when asked by instant', () => {
    const segments = pipe(ticking, history(ticks, { by: 'instant' }));
    expect(segments).toHaveLength(1002);
    expect(segments.at(-1)?.from).toBe('2022-03-27T00:00:00+09:00');
  });

  it('should be counted from the last event of any row that is read', () => {
    const second = started('b clock', '2024-01-01');
    const segments = pipe(logOf(first, second), timeline(clocks), history(ticks));
    expect(segments.at(-1)).toMatchObject({ from: '2026-09-27', open: true });
  });

  it('should be followed as far as until says', () => {
    const segments = pipe(
      ticking,
      history((state) => state.clocks.ids().length, { until: '2019-07-09' }),
    );
    expect(segments).toEqual([
      { to: '2019-07-01', value: 0 },
      { from: '2019-07-01', value: 1, open: true },
    ]);
  });
});

describe('intervalsWhen', () => {
  const isValid = ({ permits }: DomainState) =>
    permits.where((p) => p.status === 'valid').length > 0;

  it('should give the half-open intervals in which a test holds', () => {
    expect(pipe(built, intervalsWhen(isValid))).toEqual([{ from: '2019-07-02', to: '2019-07-08' }]);
    expect(
      pipe(
        built,
        intervalsWhen((state) => !isValid(state)),
      ),
    ).toEqual([{ to: '2019-07-02' }, { from: '2019-07-08' }]);
    expect(pipe(built, intervalsWhen(isValid, { by: 'instant' }))).toEqual([
      { from: '2019-07-02T12:00:00+09:00', to: '2019-07-08T00:00:00+09:00' },
    ]);
  });

  it('should give one unbounded interval or none if the answer never changes', () => {
    expect(intervalsWhen(() => true)(built)).toEqual([{}]);
    expect(intervalsWhen(() => false)(built)).toEqual([]);
  });

  it('should stop where until says', () => {
    expect(pipe(built, intervalsWhen(isValid, { until: '2019-07-04' }))).toEqual([
      { from: '2019-07-02', open: true },
    ]);
  });

  it('should see that an event stopped a due change', () => {
    const log = logOf(
      granted('g', { occurred: '2019-07-02' }, { expiresOn: '2019-07-05' }),
      extended('x', { occurred: '2019-07-04' }, '2019-07-08'),
      retracted('r', 'x', '2019-07-09'),
    );
    expect(pipe(log, timeline(domain), intervalsWhen(isValid))).toEqual([
      { from: '2019-07-02', to: '2019-07-05' },
    ]);
  });

  it('should count due changes that repeat', () => {
    const log = logOf(signed('s', { occurred: '2019-07-01' }, '2019-07-03', 2, 3));
    const isOwed = ({ leases }: DomainState) => leases.where(({ left }) => left === 1).length > 0;
    expect(pipe(log, timeline(domain), intervalsWhen(isOwed))).toEqual([
      { from: '2019-07-05', to: '2019-07-07' },
    ]);
  });
});
