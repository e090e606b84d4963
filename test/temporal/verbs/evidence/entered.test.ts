import {
  append,
  asEntered,
  asKnownAt,
  asOf,
  audit,
  boycotts,
  type EventInput,
  type EventLog,
  formatLog,
  isLeft,
  isRight,
  knowledgeAt,
  merge,
  orThrow,
  parseLog,
  pipe,
  relations,
  suppose,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../../support/policy';

const begun = (id: string, occurred: string, enteredAt?: string): EventInput => ({
  ...act(id, 'BoycottStarted', occurred, { boycott: id, against: 'KOR' }),
  ...(enteredAt === undefined ? {} : { enteredAt }),
});
const log = logOf(
  begun('a', '2019-07-01', '2019-07-02'),
  begun('b', '2019-07-03'),
  begun('c', '2019-07-05', '2019-07-10T12:00:00+09:00'),
  begun('d', '2019-07-11', '2019-07-20'),
);
const names = (of: EventLog) => of.events.map(({ id }) => id);
const replayed = timeline(relations)(log);

describe('asEntered', () => {
  it('should keep the lines up to the last one entered by then', () => {
    expect(names(asEntered('2019-07-01')(replayed).log)).toEqual([]);
    expect(names(asEntered('2019-07-02')(replayed).log)).toEqual(['a']);
    // The second line does not say when it was entered, and the third was entered later.
    expect(names(asEntered('2019-07-09')(replayed).log)).toEqual(['a']);
    expect(names(asEntered('2019-07-10T11:59:59+09:00')(replayed).log)).toEqual(['a']);
    expect(names(asEntered('2019-07-10T12:00:00+09:00')(replayed).log)).toEqual(['a', 'b', 'c']);
    expect(asEntered('2019-07-20')(replayed)).toBe(replayed);
  });

  it('should keep the lines of a version', () => {
    for (const version of [0, 1, 2, 3, 4, 9])
      expect(names(asEntered(version)(replayed).log)).toEqual(
        ['a', 'b', 'c', 'd'].slice(0, version),
      );
  });

  it('should answer as a replay of those lines does, corrections among them', () => {
    const retraction = {
      ...act('r', 'EventRetracted', '2019-07-21', { target: 'a', reason: 'It never was.' }),
      enteredAt: '2019-07-22',
    };
    const longer = timeline(relations)(logOf(...(log.events as never[]), retraction as EventInput));
    const ids = (version: number) =>
      pipe(longer, asEntered(version), asOf('2020-01-01'), (state) => state.boycotts.ids());
    expect(ids(5)).toEqual(['b', 'c', 'd']);
    expect(ids(4)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(1)).toEqual(['a']);
    expect(
      asOf('2020-01-01')(asKnownAt('2019-07-03')(asEntered(4)(longer))).boycotts.ids(),
    ).toEqual(['a', 'b']);
  });

  it('should keep what is supposed', () => {
    const supposed = pipe(
      replayed,
      suppose({ drop: ['a'], add: [begun('e', '2019-07-01') as never] }),
      asEntered(2),
    );
    expect(asOf('2020-01-01')(supposed).boycotts.ids()).toEqual(['b', 'e']);
  });

  it('should count lines of unknown types as lines of a version', () => {
    const unknown = '{"id":"x","type":"NotYetKnown","schemaVersion":1,"enteredAt":"2019-07-03"}';
    const [header = '', first = '', ...rest] = formatLog(log).split('\n');
    const mixed = orThrow(parseLog([header, first, unknown, ...rest].join('\n')));
    const sizes = [0, 1, 2, 3, 5].map((version) => {
      const held = asEntered(version)(timeline(relations)(mixed)).log;
      return [held.events.length, held.unknown.length];
    });
    expect(sizes).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [4, 1],
    ]);
  });
});

describe('knowledgeAt', () => {
  it('should tell what we knew, what was public and not entered, and what nobody knew', () => {
    const ids = (state: { readonly boycotts: { readonly ids: () => readonly string[] } }) =>
      state.boycotts.ids();
    const found = pipe(replayed, knowledgeAt(ids, { shipped: '2019-07-08', asOf: '2019-12-31' }));
    expect(found).toMatchObject({
      entered: ['a'],
      published: ['a', 'b', 'c'],
      now: ['a', 'b', 'c', 'd'],
    });
    expect(found.notEntered.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(found.notPublished.map(({ id }) => id)).toEqual(['d']);
  });

  it('should list a retraction that was public on the day of its event and entered later', () => {
    const retracted = act('r', 'EventRetracted', '2019-07-01', { target: 'a', reason: 'Misread.' });
    const withIt = logOf(...(log.events as never[]), { ...retracted, enteredAt: '2019-07-21' });
    const question = knowledgeAt(boycotts(), { shipped: '2019-07-02' });
    const found = pipe(timeline(relations)(withIt), question);
    expect([found.entered.length, found.published.length]).toEqual([1, 0]);
    expect(found.notEntered.map(({ id }) => id)).toEqual(['r']);
  });

  it('should leave out lines that have nothing to do with the question', () => {
    const talks = (state: { readonly talks: { readonly ids: () => readonly string[] } }) =>
      state.talks.ids();
    const found = pipe(replayed, knowledgeAt(talks, { shipped: '2019-07-08' }));
    expect([found.notEntered, found.notPublished]).toEqual([[], []]);
    expect(pipe(replayed, knowledgeAt(boycotts(), { shipped: '2019-07-08' })).entered).toHaveLength(
      1,
    );
  });
});

describe('a line that says it was entered before the line above it', () => {
  const early = begun('e', '2019-07-12', '2019-07-19');

  it('should be refused by append', () => {
    const refused = append([early])(log);
    expect(isLeft(refused) && refused.left.message).toContain(
      'before the line above it ("d", 2019-07-20)',
    );
    expect(isRight(append([begun('e', '2019-07-12', '2019-07-20')])(log))).toBe(true);
    expect(isRight(append([begun('e', '2019-07-12')])(log))).toBe(true);
  });

  it('should be named by audit', () => {
    const found = audit(logOf(...(log.events as never[]), early));
    expect(found.map(({ _tag, event }) => [_tag, event])).toEqual([['EnteredOutOfOrder', 'e']]);
  });
});

describe('an event that is sent again', () => {
  it('should be the same whenever its line was entered', () => {
    const again = append([begun('a', '2019-07-01', '2020-01-01')])(log);
    expect(isRight(again) && again.right.events).toHaveLength(4);
  });
});

describe('two branches of one log', () => {
  it('should merge in the order in which their lines were entered', () => {
    const base = logOf(begun('a', '2019-07-01', '2019-07-02'));
    const one = orThrow(append([begun('x', '2019-07-09', '2019-07-10')])(base));
    const two = orThrow(
      append([begun('y', '2018-01-01', '2019-07-09'), begun('z', '2018-01-01', '2019-07-11')])(
        base,
      ),
    );
    const both = orThrow(merge(two)(one));
    expect(names(both)).toEqual(['a', 'y', 'x', 'z']);
    expect(audit(both)).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ _tag: 'EnteredOutOfOrder' })]),
    );
    expect(names(orThrow(merge(one)(two)))).toEqual(['a', 'y', 'x', 'z']);
  });
});
