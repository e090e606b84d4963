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

/** Each event with its pair, or why it has none. */
const homesOf = (...events: readonly EventInput[]) => {
  const { logs, unplaced } = splitByPair({ offset: '+09:00' })(logOf(...events).events);
  const placed = [...logs].flatMap(([pair, log]) => log.events.map(({ id }) => [id, pair]));
  return Object.fromEntries([
    ...placed,
    ...unplaced.map(({ event, reason }) => [event.id, reason]),
  ]);
};

const noPlace = 'it names the event "note", which has no place itself';
const nothing = 'it names neither two countries, nor an event or anything else that is between two';

describe('what is said of what has no place', () => {
  it.each<[string, EventInput]>([
    [
      'a statement',
      act('x', 'StatementMade', day, { act: 'deny', ...says, to: [korea], about: ['note'] }),
    ],
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
  ])('has none either, though it names a pair: %s', (_, said) => {
    expect(homesOf(note, said)).toEqual({ note: nothing, x: noPlace });
  });

  it('has none either, though what it carries on has one', () => {
    const claimed = act('claimed', 'StatementMade', day, {
      act: 'deny',
      ...says,
      to: [korea],
      claim: 'c',
    });
    const cause = act('x', 'CauseDenied', day, {
      claim: 'c',
      ...says,
      cause: ['note'],
      effect: [],
    });
    expect(homesOf(note, claimed, cause)).toEqual({
      note: nothing,
      claimed: 'JPN-KOR',
      x: noPlace,
    });
  });
});

describe('an act on what has no place', () => {
  it('has that of its own pair, and gives it', () => {
    expect(homesOf(note, measure('m', 'KOR', { actsOn: ['note'] }))).toEqual({
      note: 'JPN-KOR',
      m: 'JPN-KOR',
    });
  });

  it('has none where another of the events that it names is of another pair', () => {
    const other = measure('other', 'CHN');
    expect(homesOf(note, other, measure('m', 'KOR', { actsOn: ['note', 'other'] }))).toEqual({
      note: nothing,
      other: 'CHN-JPN',
      m: noPlace,
    });
  });
});

describe('an act on what names one event with a place and one without', () => {
  it('does not decide for it, and has none itself', () => {
    const about = ['k', 'note'];
    const x = act('x', 'StatementMade', day, { act: 'deny', ...says, about }, { by: usa });
    expect(homesOf(note, measure('k', 'KOR'), x, measure('m', 'KOR', { actsOn: ['x'] }))).toEqual({
      note: nothing,
      k: 'JPN-KOR',
      x: noPlace,
      m: 'it names the event "x", which has no place itself',
    });
  });
});

describe('what loses its place', () => {
  it('takes it from what names it, and from what names that', () => {
    const one = measure('one', 'KOR', { actsOn: ['note'] });
    const other = measure('other', 'CHN', { actsOn: ['note'] });
    expect(homesOf(measure('m', 'KOR', { actsOn: ['one'] }), one, other, note)).toEqual({
      m: 'it names the event "one", which has no place itself',
      one: noPlace,
      other: noPlace,
      note: 'events of CHN-JPN and JPN-KOR name it; a log holds those of one pair',
    });
  });
});

describe('an event of several pairs', () => {
  it('is one that names events of each, told in their alphabetical order and once', () => {
    const events = [measure('k', 'KOR'), measure('c', 'CHN'), measure('k2', 'KOR')];
    const both = act('x', 'StatementMade', day, { act: 'deny', ...says, about: ['k', 'c', 'k2'] });
    expect(homesOf(...events, both).x).toBe(
      'it names events of CHN-JPN and JPN-KOR; a log holds those of one pair',
    );
  });

  it('takes with it what names it, and so on', () => {
    const both = act('both', 'StatementMade', day, { act: 'deny', ...says, about: ['k', 'c'] });
    const on = act('on', 'StatementMade', day, { act: 'deny', ...says, about: ['both'] });
    const onThat = act('on-that', 'StatementMade', day, { act: 'deny', ...says, about: ['on'] });
    expect(homesOf(onThat, on, both, measure('k', 'KOR'), measure('c', 'CHN'))).toEqual({
      k: 'JPN-KOR',
      c: 'CHN-JPN',
      both: 'it names events of CHN-JPN and JPN-KOR; a log holds those of one pair',
      on: 'it names the event "both", which has no place itself',
      'on-that': 'it names the event "on", which has no place itself',
    });
  });
});

describe('an event that names itself', () => {
  it('belongs where it would without', () => {
    const self = measure('m', 'KOR', { actsOn: ['m'] });
    expect(homesOf(self)).toEqual({ m: 'JPN-KOR' });
    const said = act('x', 'StatementMade', day, {
      act: 'deny',
      ...says,
      to: [korea],
      about: ['x'],
    });
    expect(homesOf(said)).toEqual({ x: 'JPN-KOR' });
  });
});

describe('the pair of an event that a third party reports', () => {
  it('is that of the act which it names, not of those whom it addresses', () => {
    const said = act(
      'x',
      'StatementMade',
      day,
      { act: 'urge', ...says, to: [china], about: ['m'] },
      { by: usa },
    );
    expect(homesOf(said, measure('m', 'KOR'))).toEqual({ x: 'JPN-KOR', m: 'JPN-KOR' });
  });
});
