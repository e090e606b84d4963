import {
  asKnownAt,
  cite,
  isSome,
  type PointLiteral,
  pipe,
  question,
  timeline,
  why,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, type DomainState, domain } from '../../../support/domain';
import {
  corrected,
  extended,
  granted,
  logOf,
  retracted,
  revoked,
  signed,
  waived,
} from '../../../support/small-logs';

const first = { occurred: '2019-07-01' };
const harbour = question<DomainState>()(({ permits }) => permits.get('harbour'));
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

const reasons = (point: PointLiteral, ...events: readonly DomainEvent[]) => {
  const found = why(harbour, point)(timeline(domain)(logOf(...events)));
  return {
    events: ids(found.events),
    fired: found.fired.map(({ on, table, row, event }) => [on, table, row, event.id]),
    superseded: found.superseded.map(({ was, by }) => [was.id, was.occurred, by.id]),
  };
};

describe('why', () => {
  it('should name, in order, the events that made the rows read, up to the point', () => {
    const found = reasons(
      '2019-07-03',
      extended('x', { occurred: '2019-07-02' }, '2019-08-01'),
      granted('g', first),
      granted('other', first, { permit: 'quarry' }),
      revoked('r', { occurred: '2019-07-04' }, 'harbour', 'quarry'),
    );
    expect(found).toEqual({ events: ['g', 'x'], fired: [], superseded: [] });
  });

  it('should leave out events that changed nothing on them', () => {
    const found = reasons(
      '2019-07-09',
      waived('before', { occurred: '2019-06-30' }),
      granted('g', first),
      waived('idle', { occurred: '2019-07-02' }),
    );
    expect(found.events).toEqual(['g']);
  });

  it('should give the answer, which is none if no row has begun', () => {
    const built = timeline(domain)(logOf(granted('g', first)));
    expect(why(harbour, '2019-07-01')(built).value).toMatchObject({ value: { last: 'g' } });
    const before = why(harbour, '2019-06-30')(built);
    expect(isSome(before.value)).toBe(false);
    expect(before).toMatchObject({ events: [], fired: [], superseded: [], sources: [] });
  });

  it('should give the due changes that happened, and the events that declared them', () => {
    const granting = granted('g', first, { expiresOn: '2019-07-05', reviewOn: '2019-07-03' });
    expect(reasons('2019-07-09', granting).fired).toEqual([
      ['2019-07-03', 'permits', 'harbour', 'g'],
      ['2019-07-05', 'permits', 'harbour', 'g'],
    ]);
    expect(reasons('2019-07-04', granting).fired).toHaveLength(1);
    const overdue = granted(
      'g',
      { occurred: '2019-07-04T12:00:00+09:00' },
      { expiresOn: '2019-07-02' },
    );
    expect(reasons('2019-07-09', overdue).fired).toEqual([
      ['2019-07-04T12:00:00+09:00', 'permits', 'harbour', 'g'],
    ]);
  });

  it('should give each superseded version and the correction that ended it', () => {
    const found = reasons(
      '2019-07-09',
      granted('g', first),
      corrected('c1', 'g', '2019-07-05', granted('g', { occurred: '2019-07-02' })),
      corrected('c2', 'g', '2019-07-06', granted('g', { occurred: '2019-07-03' })),
    );
    expect(found).toEqual({
      events: ['g'],
      fired: [],
      superseded: [
        ['g', '2019-07-01', 'c1'],
        ['g', '2019-07-02', 'c2'],
      ],
    });
  });

  it('should give a superseded version that was later, or on another row', () => {
    const found = reasons(
      '2019-07-03',
      granted('g', { occurred: '2019-07-08' }),
      corrected('c', 'g', '2019-07-09', granted('g', first)),
      granted('q', { occurred: '2019-07-02' }, { permit: 'quarry' }),
      corrected('d', 'q', '2019-07-09', granted('q', { occurred: '2019-07-02' })),
    );
    expect(found.superseded).toEqual([
      ['q', '2019-07-02', 'd'],
      ['g', '2019-07-08', 'c'],
    ]);
  });

  it('should order superseded versions of one position by when they were known', () => {
    const found = reasons(
      '2019-07-09',
      granted('g', first),
      corrected('c3', 'g', '2019-07-07', granted('g', first, { reviewOn: '2020-03-01' })),
      corrected('c1', 'g', '2019-07-05', granted('g', first, { reviewOn: '2020-01-01' })),
      corrected('c2', 'g', '2019-07-06', granted('g', first, { reviewOn: '2020-02-01' })),
    );
    expect(found.superseded.map(([, , by]) => by)).toEqual(['c1', 'c2', 'c3']);
  });

  it('should leave out events after the point', () => {
    const later = { occurred: '2019-07-05' };
    const events = [
      granted('g', first),
      revoked('r', later, 'harbour'),
      corrected('c', 'r', '2019-07-09', revoked('r', later, 'harbour', 'quarry')),
    ];
    expect(reasons('2019-07-04', ...events).superseded).toEqual([]);
    expect(reasons('2019-07-05T00:00:00+09:00', ...events).superseded).toEqual([
      ['r', '2019-07-05', 'c'],
    ]);
  });

  it('should leave out an event until it is known to be on the row', () => {
    const elsewhere = { permit: 'quarry' };
    const moved = '2019-07-08T12:00:00+09:00';
    const log = logOf(
      granted('g', first, elsewhere),
      corrected('c1', 'g', '2019-07-05', granted('g', { occurred: '2019-07-02' }, elsewhere)),
      corrected('c2', 'g', moved, granted('g', { occurred: '2019-07-03' })),
    );
    const told = (known: PointLiteral) =>
      pipe(log, timeline(domain), asKnownAt(known), why(harbour, '2019-07-09')).superseded.map(
        ({ by }) => by.id,
      );
    expect(told('2019-07-07')).toEqual([]);
    expect(told(moved)).toEqual(['c1', 'c2']);
  });

  it('should give a retraction once it is known', () => {
    const log = logOf(granted('g', first), retracted('r', 'g', '2019-07-05'));
    const told = (known: PointLiteral) => {
      const { events, superseded } = why(
        harbour,
        '2019-07-09',
      )(asKnownAt(known)(timeline(domain)(log)));
      return [ids(events), superseded.map(({ by }) => by.id)];
    };
    expect(told('2019-07-04')).toEqual([['g'], []]);
    expect(told('2019-07-05')).toEqual([[], ['r']]);
  });

  it('should follow a question that reads one row because of another', () => {
    const branching = question<DomainState>()(({ permits, leases }) =>
      isSome(permits.get('harbour')) ? leases.get('quay') : permits.get('quarry'),
    );
    const built = timeline(domain)(
      logOf(
        signed('s', first, '2019-07-20', 1, 1),
        granted('q', first, { permit: 'quarry' }),
        granted('g', { occurred: '2019-07-03' }),
      ),
    );
    expect(ids(why(branching, '2019-07-02')(built).events)).toEqual(['q']);
    expect(ids(why(branching, '2019-07-03')(built).events)).toEqual(['s', 'g']);
  });
});

describe('cite', () => {
  const cited = (id: string, occurred: string, ...titles: readonly string[]) => ({
    ...granted(id, { occurred }),
    sources: titles.map((title) => ({ title })),
  });

  it('should give each source once, in the order of the events', () => {
    const log = {
      header: { offset: '+09:00' },
      events: [
        cited('b', '2019-07-02', 'Gazette', 'Daily'),
        cited('a', '2019-07-01', 'Register', 'Gazette'),
        cited('later', '2019-07-09', 'Weekly'),
      ],
    } as const;
    expect(cite(harbour, '2019-07-03')(timeline(domain)(log)).map(({ title }) => title)).toEqual([
      'Register',
      'Gazette',
      'Daily',
    ]);
  });

  it('should give none if the events have none, or no list of them', () => {
    const citing = (...events: readonly DomainEvent[]) =>
      cite(harbour, '2019-07-03')(timeline(domain)(logOf(...events)));
    expect(citing(granted('g', first))).toEqual([]);
    const named = { ...granted('g', first), sources: 'Gazette' };
    expect(citing(named)).toEqual([]);
  });
});
