import { type EventInput, groupsOf, type PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const concluded = act('concluded', 'AgreementConcluded', '2018-01-01', {
  agreement: 'a',
  title: 'An agreement',
  parties: ['JPN', 'KOR'],
});

/** A kind of act that may have an end, and how to tell whether one is in effect. */
const kinds = [
  {
    name: 'a suspension of an agreement',
    acts: (id: string, on: string, dates: object) => [
      concluded,
      act(id, 'AgreementSuspended', on, { agreement: 'a', ...dates }),
    ],
    isInEffect: (day: PointLiteral, events: readonly EventInput[]) =>
      held(stateOf(logOf(...events), day).agreements.get('a')).suspensions !== undefined,
  },
  {
    name: 'a level of diplomatic relations',
    acts: (id: string, on: string, dates: object) => [
      act(id, 'DiplomaticRelationsChanged', on, { with: 'KOR', level: 'suspended', ...dates }),
    ],
    isInEffect: (day: PointLiteral, events: readonly EventInput[]) =>
      held(stateOf(logOf(...events), day).diplomaticRelations.get('JPN-KOR')).level === 'suspended',
  },
  {
    name: 'a membership',
    acts: (id: string, on: string, dates: object) => [
      act(id, 'MembershipNoted', on, { group: 'EUN', member: 'DEU', ...dates }),
    ],
    isInEffect: (day: PointLiteral, events: readonly EventInput[]) =>
      groupsOf('DEU')(stateOf(logOf(...events), day)).length > 0,
  },
] as const;

describe.each(kinds)('$name that ends', ({ acts, isInEffect }) => {
  const first = acts('first', '2019-01-01', { effectiveUntil: '2019-06-01' });
  const [second] = acts('second', '2019-03-01', { effectiveFrom: null, completes: 'first' }).slice(
    -1,
  );
  const third = (dates: object) =>
    acts('third', '2019-04-01', { completes: 'second', ...dates }).slice(-1);
  const undated = second === undefined ? first : [...first, second];

  it('should end on its day, though an act without a date is to replace it', () => {
    expect(isInEffect('2019-05-31', undated)).toBe(true);
    expect(isInEffect('2019-06-01', undated)).toBe(false);
  });

  it('should go on once that act has a date, and end with it', () => {
    const longer = [...undated, ...third({ effectiveUntil: '2019-12-01' })];
    expect(isInEffect('2019-11-30', longer)).toBe(true);
    expect(isInEffect('2019-12-01', longer)).toBe(false);
  });

  it('should end on its day, though that act is put off without a date again', () => {
    const again = [...undated, ...third({ effectiveFrom: null })];
    expect(isInEffect('2019-06-01', again)).toBe(false);
    const dated = acts('fourth', '2019-05-01', {
      completes: 'third',
      effectiveUntil: '2019-12-01',
    });
    expect(isInEffect('2019-11-30', [...again, ...dated.slice(-1)])).toBe(true);
  });

  it('should not begin where it was put off without a date before it did', () => {
    const coming = acts('first', '2019-01-01', {
      effectiveFrom: '2019-05-01',
      effectiveUntil: '2019-06-01',
    });
    expect(isInEffect('2019-05-15', coming)).toBe(true);
    if (second !== undefined) expect(isInEffect('2019-05-15', [...coming, second])).toBe(false);
  });
});
