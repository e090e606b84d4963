import { type EventInput, splitByPair } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, japan, korea, logOf } from '../../support/policy';

const usa = { country: 'USA', sector: 'GOV' } as const;
const china = { country: 'CHN', sector: 'GOV' } as const;
const day = '2019-07-01';
const says = { says: 'Something.' };

const measure = (id: string, against: string, more: object = {}) => ({
  ...act(id, 'MeasureAnnounced', day, {
    measure: `measure-${id}`,
    instrument: 'export-ban',
    flow: 'export',
    against,
    products: ['p'],
  }),
  ...more,
});
const note = act('note', 'BackgroundNoted', day, says);

/** Each event with its pair, or the reason why it has none. */
const pairsOf = (...events: readonly EventInput[]) => {
  const { logs, unplaced } = splitByPair({ offset: '+09:00' })(logOf(...events).events);
  const assigned = [...logs].flatMap(([pair, log]) => log.events.map(({ id }) => [id, pair]));
  return Object.fromEntries([
    ...assigned,
    ...unplaced.map(({ event, reason }) => [event.id, reason]),
  ]);
};

const namesNobody = 'it names no two countries, and nothing that it refers to does';
const unassigned = (id: string) => `it refers to the event "${id}", which is unassigned itself`;
const deny = (id: string, more: object, by: EventInput['by'] = japan) =>
  act(id, 'StatementMade', day, { act: 'deny', ...says, ...more }, { by });

describe('an event whose data names a pair', () => {
  it.each<[string, EventInput]>([
    ['a statement', deny('x', { to: [korea], about: ['note'] })],
    [
      'a report of cooperation',
      act('x', 'CooperationReported', day, {
        field: 'f',
        ...says,
        between: [japan, korea],
        about: ['note'],
      }),
    ],
    [
      'a report of conflict',
      act('x', 'ConflictReported', day, {
        field: 'f',
        ...says,
        between: [japan, korea],
        about: ['note'],
      }),
    ],
    ['a measure', measure('x', 'KOR', { actsOn: ['note'] })],
  ])('should take along an event that names nobody, for %s', (_, event) => {
    expect(pairsOf(note, event)).toEqual({ note: 'JPN-KOR', x: 'JPN-KOR' });
  });

  it('should be unassigned where it refers to an event of another pair', () => {
    const toChina = deny('x', { to: [china], about: ['m'] }, usa);
    expect(pairsOf(measure('m', 'KOR'), toChina)).toEqual({
      m: 'JPN-KOR',
      x: 'its data names CHN-USA, but it refers to events of JPN-KOR; a log holds one pair',
    });
  });

  it('should belong to that pair where it refers to itself', () => {
    expect(pairsOf(measure('m', 'KOR', { actsOn: ['m'] }))).toEqual({ m: 'JPN-KOR' });
    expect(pairsOf(deny('x', { to: [korea], about: ['x'] }))).toEqual({ x: 'JPN-KOR' });
  });
});

describe('an event whose data names no pair', () => {
  it('should belong to the pair of the events that it refers to', () => {
    expect(pairsOf(measure('m', 'KOR'), deny('x', { about: ['m'] }, usa))).toEqual({
      m: 'JPN-KOR',
      x: 'JPN-KOR',
    });
  });

  it('should be unassigned where those are of two pairs, which are named once and in order', () => {
    const events = [measure('k', 'KOR'), measure('c', 'CHN'), measure('k2', 'KOR')];
    const both = deny('x', { about: ['k', 'c', 'k2'] });
    expect(pairsOf(...events, both).x).toBe(
      'it refers to events of CHN-JPN and JPN-KOR; a log holds one pair',
    );
  });

  it('should be unassigned where events of two pairs refer to it', () => {
    const one = measure('one', 'KOR', { actsOn: ['note'] });
    const other = measure('other', 'CHN', { actsOn: ['note'] });
    expect(pairsOf(measure('m', 'KOR', { actsOn: ['one'] }), one, other, note)).toEqual({
      m: unassigned('one'),
      one: unassigned('note'),
      other: unassigned('note'),
      note: 'events of CHN-JPN and JPN-KOR refer to it; a log holds one pair',
    });
  });
});

describe('an unassigned event', () => {
  it('should leave unassigned each event that refers to it, and so on', () => {
    const both = deny('both', { about: ['k', 'c'] });
    const on = deny('on', { about: ['both'] });
    const onThat = deny('on-that', { about: ['on'] });
    expect(pairsOf(onThat, on, both, measure('k', 'KOR'), measure('c', 'CHN'))).toEqual({
      k: 'JPN-KOR',
      c: 'CHN-JPN',
      both: 'it refers to events of CHN-JPN and JPN-KOR; a log holds one pair',
      on: unassigned('both'),
      'on-that': unassigned('on'),
    });
  });

  it('should decide the pair of no event that it refers to', () => {
    const other = measure('other', 'CHN');
    expect(pairsOf(note, other, measure('m', 'KOR', { actsOn: ['note', 'other'] }))).toEqual({
      note: namesNobody,
      other: 'CHN-JPN',
      m: unassigned('note'),
    });
  });
});
