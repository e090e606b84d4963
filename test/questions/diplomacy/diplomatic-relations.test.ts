import { audit, diplomaticRelations, type PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, korea, logOf, stateOf } from '../../support/policy';

const by = { by: korea };
const events = [
  act('recalled', 'AmbassadorRecalled', '2020-01-01', { host: 'JPN' }, by),
  act('lowered', 'DiplomaticRelationsChanged', '2020-02-01', { with: 'KOR', level: 'downgraded' }),
  act('severed', 'DiplomaticRelationsChanged', '2020-03-01', {
    with: 'KOR',
    level: 'severed',
    effectiveFrom: '2020-04-01',
    effectiveUntil: '2021-01-01',
  }),
  act('returned', 'AmbassadorReturned', '2021-02-01', { host: 'JPN' }, by),
];
const relationsAt = (point: PointLiteral) =>
  held(diplomaticRelations({ of: 'KOR', with: 'JPN' })(stateOf(logOf(...events), point)));

describe('diplomatic relations', () => {
  it('have the lower of the levels that the two countries set', () => {
    expect(audit(logOf(...events))).toEqual([]);
    expect(relationsAt('2020-01-01')).toEqual({
      parties: ['JPN', 'KOR'],
      level: null,
      recalled: [{ of: 'KOR', act: 'recalled', since: '2020-01-01' }],
      act: 'recalled',
      since: '2020-01-01',
    });
    expect(relationsAt('2020-03-31')).toMatchObject({ level: 'downgraded', act: 'lowered' });
    expect(relationsAt('2020-04-01')).toMatchObject({ level: 'severed', since: '2020-04-01' });
  });

  it('have the level before again at the end of an act for a time', () => {
    expect(relationsAt('2021-01-01')).toMatchObject({
      level: 'downgraded',
      act: 'lowered',
      since: '2021-01-01',
    });
  });

  it('are without an ambassador until the return', () => {
    expect(relationsAt('2021-01-31').recalled).toHaveLength(1);
    expect(relationsAt('2021-02-01').recalled).toEqual([]);
  });

  it('refuse a second recall, and a return of who is not recalled', () => {
    const again = act('again', 'AmbassadorRecalled', '2020-01-02', { host: 'JPN' }, by);
    const other = act('other', 'AmbassadorReturned', '2021-02-02', { host: 'KOR' });
    expect(audit(logOf(...events.slice(0, 1), again, ...events.slice(1), other))).toMatchObject([
      { event: 'again', message: expect.stringContaining('is already recalled') },
      { event: 'other', message: expect.stringContaining('is not recalled') },
    ]);
    expect(audit(logOf(other))).toMatchObject([
      { event: 'other', message: expect.stringContaining('no earlier event recalls') },
    ]);
  });

  it('are those of two countries', () => {
    expect(() => diplomaticRelations({ of: 'Korea', with: 'JPN' })).toThrow(RangeError);
  });
});
