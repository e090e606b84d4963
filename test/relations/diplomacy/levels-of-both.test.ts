import type { DiplomaticLevel, EventInput, PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, objections, stateOf } from '../../support/policy';

const relationsAt = (day: PointLiteral, ...events: readonly EventInput[]) =>
  held(stateOf(logOf(...events), day).diplomaticRelations.get('JPN-KOR'));

describe('a level of diplomatic relations that both countries set', () => {
  const japan = (id: string, on: PointLiteral, level: DiplomaticLevel, more: object = {}) =>
    act(id, 'DiplomaticRelationsChanged', on, { with: 'KOR', level, ...more });
  const seoul = (id: string, on: PointLiteral, level: DiplomaticLevel, more: object = {}) =>
    act(id, 'DiplomaticRelationsChanged', on, { with: 'JPN', level, ...more }, { by: korea });
  const both = [japan('a', '2016-01-03', 'severed'), seoul('b', '2016-01-10', 'severed')];

  it('should hold for the other country until that country raises it too', () => {
    for (const [first, second] of [
      [japan('c', '2020-01-03', 'normal'), seoul('d', '2020-02-03', 'normal')],
      [seoul('c', '2020-01-03', 'normal'), japan('d', '2020-02-03', 'normal')],
    ] as const) {
      expect(objections(...both, first, second)).toEqual([]);
      expect(relationsAt('2020-02-02', ...both, first, second)).toMatchObject({
        level: 'severed',
        since: '2016-01-03',
      });
      expect(relationsAt('2020-02-03', ...both, first, second)).toMatchObject({
        level: 'normal',
        act: 'd',
        since: '2020-02-03',
      });
    }
  });

  it('should be the lower of the two for different levels', () => {
    const steps = [
      japan('a', '2016-01-03', 'downgraded'),
      seoul('b', '2016-01-10', 'severed'),
      seoul('c', '2020-01-03', 'normal'),
      japan('d', '2020-02-03', 'normal'),
    ];
    expect(objections(...steps)).toEqual([]);
    expect(relationsAt('2020-01-02', ...steps)).toMatchObject({ level: 'severed', act: 'b' });
    expect(relationsAt('2020-01-03', ...steps)).toMatchObject({
      level: 'downgraded',
      act: 'a',
      since: '2020-01-03',
    });
    expect(relationsAt('2020-02-03', ...steps).level).toBe('normal');
  });

  it('should be refused above the level of the other country for one who raises nothing', () => {
    const theirs = seoul('b', '2016-01-10', 'severed');
    for (const level of ['downgraded', 'normal'] as const)
      expect(objections(theirs, japan('c', '2020-01-03', level))).toEqual([
        ['c', expect.stringContaining('"b" of KOR set the level "severed"')],
      ]);
  });

  it('should keep its dates for an act of the other country that gives it other dates', () => {
    const forATime = japan('a', '2016-01-03', 'severed', { effectiveUntil: '2017-01-01' });
    const ends = { completes: 'a', effectiveUntil: '2016-06-01' };
    const steps = [forATime, seoul('b', '2016-02-01', 'severed', ends)];
    expect(relationsAt('2016-12-31', ...steps).level).toBe('severed');
    expect(relationsAt('2017-01-01', ...steps).level).toBe('normal');
    const shorter = seoul('b', '2016-01-10', 'severed', { effectiveUntil: '2016-03-01' });
    expect(relationsAt('2016-03-01', forATime, shorter).level).toBe('severed');
    expect(relationsAt('2017-01-01', forATime, shorter).level).toBe('normal');
  });
});
