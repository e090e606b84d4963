import { asKnownAt, asOf, type PointLiteral, pipe, snapshot, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, domain } from '../../support/domain';
import {
  corrected,
  extended,
  granted,
  inspected,
  logOf,
  retracted,
  revoked,
} from '../../support/small-logs';

const permits = (point: PointLiteral, known: PointLiteral, ...events: readonly DomainEvent[]) => {
  const state = pipe(logOf(...events), timeline(domain), asKnownAt(known), asOf(point), snapshot);
  return Object.entries(state.permits).map(([id, { last }]) => `${id} ${last}`);
};

const first = { occurred: '2019-07-01' };

describe('corrections', () => {
  it('should replace their target from when they are recorded, and not before', () => {
    const log = [
      granted('g', first),
      corrected('c', 'g', '2019-07-05', granted('g', { occurred: '2019-07-03' })),
    ];
    expect(permits('2019-07-01', '2019-07-04', ...log)).toEqual(['harbour g']);
    expect(permits('2019-07-01', '2019-07-05', ...log)).toEqual([]);
    expect(permits('2019-07-03', '2019-07-05', ...log)).toEqual(['harbour g']);
  });

  it('should be able to change the type and the rows of an event', () => {
    const log = [
      granted('g1', first),
      granted('g2', { occurred: '2019-07-02' }, { permit: 'quarry' }),
      corrected('c', 'g2', '2019-07-05', revoked('g2', { occurred: '2019-07-02' }, 'harbour')),
    ];
    expect(permits('2019-07-09', '2019-07-04', ...log)).toEqual(['harbour g1', 'quarry g2']);
    expect(permits('2019-07-09', '2019-07-05', ...log)).toEqual(['harbour g2']);
  });

  it('should keep the order of the target among events at the same position', () => {
    const log = [
      granted('first', first),
      granted('second', first),
      corrected('c', 'first', '2019-07-05', granted('first', first, { reviewOn: '2019-08-01' })),
    ];
    expect(permits('2019-07-09', '2019-07-09', ...log)).toEqual(['harbour second']);
  });

  it('should prefer the one recorded last, wherever it stands in the log', () => {
    const log = [
      granted('g', first),
      corrected('c1', 'g', '2019-07-08', granted('g', first, { permit: 'late' })),
      corrected('c2', 'g', '2019-07-05', granted('g', first, { permit: 'early' })),
    ];
    expect(permits('2019-07-09', '2019-07-07', ...log)).toEqual(['early g']);
    expect(permits('2019-07-09', '2019-07-08', ...log)).toEqual(['late g']);
  });

  it('should prefer the later line of two recorded at the same time', () => {
    const log = [
      granted('g', first),
      corrected('c1', 'g', '2019-07-05', granted('g', first, { permit: 'one' })),
      corrected('c2', 'g', '2019-07-05', granted('g', first, { permit: 'two' })),
    ];
    expect(permits('2019-07-09', '2019-07-09', ...log)).toEqual(['two g']);
  });

  it('should replace the target at once if recorded before it', () => {
    const log = [
      granted('g', { occurred: '2019-07-01', recordedAt: '2019-07-08' }),
      corrected('c', 'g', '2019-07-05', granted('g', first, { permit: 'quarry' })),
    ];
    expect(permits('2019-07-01', '2019-07-07', ...log)).toEqual([]);
    expect(permits('2019-07-01', '2019-07-08', ...log)).toEqual(['quarry g']);
  });
});

describe('corrections of one event with an imprecise recordedAt', () => {
  // What is recorded in July counts from its beginning for the order, and is known at its end.
  const correction = (id: string, recordedAt: string) =>
    corrected(id, 'g', recordedAt, granted('g', first, { permit: id }));
  const known = (point: PointLiteral, ...acts: readonly DomainEvent[]) =>
    permits('2019-08-01', point, granted('g', first), ...acts);

  it('should ignore the one known last if it was recorded first', () => {
    const acts = [correction('one', '2019-07-10'), correction('two', '2019-07')];
    expect(known('2019-07-09', ...acts)).toEqual(['harbour g']);
    expect(known('2019-07-15', ...acts)).toEqual(['one g']);
    expect(known('2019-07-31', ...acts)).toEqual(['one g']);
  });

  it('should ignore the one known last if it was recorded at the same time on an earlier line', () => {
    const acts = [correction('one', '2019-07'), correction('two', '2019-07-01')];
    expect(known('2019-06-30', ...acts)).toEqual([]);
    expect(known('2019-07-15', ...acts)).toEqual(['two g']);
    expect(known('2019-07-31', ...acts)).toEqual(['two g']);
  });
});

describe('retractions', () => {
  it('should remove their target from when they are recorded, and not before', () => {
    const log = [granted('g', first), retracted('r', 'g', '2019-07-05')];
    expect(permits('2019-07-09', '2019-07-04', ...log)).toEqual(['harbour g']);
    expect(permits('2019-07-09', '2019-07-05', ...log)).toEqual([]);
  });

  it('should be final', () => {
    const log = [
      granted('g', first),
      retracted('r', 'g', '2019-07-05'),
      corrected('c', 'g', '2019-07-08', granted('g', first, { permit: 'quarry' })),
    ];
    expect(permits('2019-07-09', '2019-07-09', ...log)).toEqual([]);
  });

  it('should leave the rest of a row without effect if they remove its beginning', () => {
    const log = [
      granted('g', first),
      extended('x', { occurred: '2019-07-02' }, '2019-07-09'),
      inspected('i', { occurred: '2019-07-03' }, 'a'),
      retracted('r', 'g', '2019-07-05'),
    ];
    expect(permits('2019-07-04', '2019-07-05', ...log)).toEqual([]);
  });
});
