import {
  asKnownAt,
  asOf,
  history,
  isLeft,
  isRight,
  type Option,
  type PointLiteral,
  pipe,
  question,
  record,
  suppose,
  timeline,
  why,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type DomainEvent, type DomainState, domain, type Permit } from '../../support/domain';
import { corrected, extended, granted, logOf, retracted } from '../../support/small-logs';

const first = { occurred: '2019-07-01' };
const harbour = question<DomainState>()(({ permits }): Option<Permit> => permits.get('harbour'));
const last = question<DomainState>()(({ permits }) =>
  permits
    .where((_, id) => id === 'harbour')
    .map((permit) => permit.last)
    .join(),
);

const events: readonly DomainEvent[] = [
  granted('g', first, { expiresOn: '2019-07-10' }),
  extended('x', { occurred: '2019-07-05' }, '2019-07-20'),
  granted('q', first, { permit: 'quarry' }),
];
const built = timeline(domain)(logOf(...events));

describe('suppose', () => {
  it('should let a due change happen when the event that stopped it is dropped', () => {
    expect(pipe(built, suppose({ drop: ['x'] }), history(last))).toEqual([
      { to: '2019-07-01', value: '' },
      { from: '2019-07-01', to: '2019-07-10', value: 'g' },
      { from: '2019-07-10', value: 'g, expired' },
    ]);
    expect(pipe(built, history(last)).at(-1)?.value).toBe('x, expired');
  });

  it('should add an event at its position', () => {
    const added = suppose({ add: [extended('y', { occurred: '2019-07-03' }, '2019-07-04')] })(
      built,
    );
    expect(pipe(added, asOf('2019-07-04'), last)).toBe('y, expired');
    expect(pipe(added, asOf('2019-07-02'), last)).toBe('g');
  });

  it('should replace an event when it is dropped and another with its id is added', () => {
    const other = extended('x', { occurred: '2019-07-05' }, '2019-07-06');
    const replaced = suppose({ drop: ['x'], add: [other] })(built);
    expect(pipe(replaced, asOf('2019-07-06'), last)).toBe('x, expired');
  });

  it('should drop a correction or retraction alone, and all of them with their event', () => {
    const log = logOf(
      ...events,
      corrected('c', 'x', '2019-07-06', extended('x', { occurred: '2019-07-05' }, '2019-07-07')),
      retracted('r', 'x', '2019-07-08'),
    );
    const whole = timeline(domain)(log);
    const lastOn = (drop: readonly string[]) =>
      pipe(whole, suppose({ drop }), asOf('2019-07-25'), last);
    expect(lastOn([])).toBe('g, expired');
    expect(pipe(whole, suppose({ drop: ['r'] }), asOf('2019-07-07'), last)).toBe('x, expired');
    expect(pipe(whole, suppose({ drop: ['r', 'c'] }), asOf('2019-07-19'), last)).toBe('x');
    const again = suppose({ add: [extended('x', first, '2019-07-30')] });
    expect(pipe(whole, suppose({ drop: ['x'] }), again, asOf('2019-07-25'), last)).toBe('x');
  });

  it('should add corrections and retractions', () => {
    const retraction = retracted('r', 'x', '2019-07-08');
    expect(pipe(built, suppose({ add: [retraction] }), asOf('2019-07-10'), last)).toBe(
      'g, expired',
    );
    const found = pipe(built, suppose({ add: [retraction] }), why(harbour, '2019-07-10'));
    expect(found.superseded.map(({ was, by }) => [was.id, by.id])).toEqual([['x', 'r']]);
  });

  it('should know added events after asKnownAt, whatever their recordedAt', () => {
    const added = granted('h', { ...first, recordedAt: '2030-01-01' });
    const lastAt = (known: PointLiteral) =>
      pipe(
        built,
        asKnownAt('2019-07-03'),
        suppose({ add: [added] }),
        asKnownAt(known),
        asOf('2019-07-25'),
        last,
      );
    expect(lastAt('2019-07-31')).toBe('h');
    expect(lastAt('2019-07-02')).toBe('g, expired');
    expect(
      pipe(built, suppose({ add: [added] }), asKnownAt('2019-07-31'), asOf('2019-07-03'), last),
    ).toBe('g');
  });

  it('should not change the timeline or the arguments, and share other rows', () => {
    const given = extended('y', { occurred: '2019-07-03' }, '2019-07-04');
    const before = asOf('2019-07-25')(built).permits;
    const added = suppose({ drop: ['x'], add: [given] })(built);
    const after = asOf('2019-07-25')(added).permits;
    expect(added.log).toBe(built.log);
    expect(asOf('2019-07-25')(built).permits.entries()).toEqual(before.entries());
    expect(Object.isFrozen(given)).toBe(false);
    const row = (rows: typeof before, id: string) => new Map(rows.entries()).get(id);
    expect(row(after, 'quarry')).toBe(row(before, 'quarry'));
    expect(row(after, 'harbour')).not.toEqual(row(before, 'harbour'));
    Object.assign(given.data, { permit: 'quarry' });
    expect(pipe(added, asOf('2019-07-04'), last)).toBe('y, expired');
  });

  it.each([
    ['an id that is not there', { drop: ['g', 'nothing'] }, /no event "nothing" to drop/],
    ['an id that is taken', { add: [granted('g', first)] }, /"g" cannot be added: .*same id/],
    [
      'a date that nobody can read',
      { add: [granted('h', { ...first, occurred: 'soon', recordedAt: '2019-07-01' })] },
      /"h" cannot be added: its dates/,
    ],
    [
      'a recording that nobody can read',
      { add: [granted('h', { ...first, recordedAt: 'soon' })] },
      /"h" cannot .*recordedAt/,
    ],
    [
      'an act on nothing',
      { add: [retracted('r', 'nothing', '2019-07-08')] },
      /"r" cannot be added: .*no event of that id/,
    ],
    [
      'an act on what is dropped',
      { drop: ['x'], add: [retracted('r', 'x', '2019-07-08')] },
      /"r" cannot be added/,
    ],
    ['one id twice', { add: [granted('h', first), granted('h', first)] }, /"h" cannot be added/],
    [
      'an act whose id is taken',
      { add: [retracted('g', 'x', '2019-07-08')] },
      /"g" cannot be added: .*same id/,
    ],
    [
      'one id for an act and an event',
      { add: [retracted('r', 'x', '2019-07-08'), granted('r', first)] },
      /"r" cannot be added: .*same id/,
    ],
    [
      'one id for two acts',
      { add: [retracted('r', 'x', '2019-07-08'), retracted('r', 'g', '2019-07-08')] },
      /"r" cannot be added: .*same id/,
    ],
    [
      'what is no event',
      { add: [{ ...granted('h', first), occurred: undefined as unknown as string }] },
      /"h" cannot be added: it lacks the strings/,
    ],
    [
      'what has no id, named by where it would stand in the log',
      { add: [granted('h', first), { ...granted('', first), id: undefined as unknown as string }] },
      /"#5" cannot be added: it lacks the strings/,
    ],
  ] as const)('refuses %s', (_, supposition, message) => {
    const supposing = () => suppose(supposition)(built);
    expect(supposing).toThrow(RangeError);
    expect(supposing).toThrow(message);
  });

  it('should drop a line that replay skips', () => {
    const odd = timeline(domain)(logOf(...events, granted('odd', { occurred: 'soon' })));
    expect(pipe(odd, suppose({ drop: ['odd'] }), asOf('2019-07-06'), last)).toBe('x');
  });
});

describe('record after suppose', () => {
  it('should add to the log while the supposition still holds', () => {
    const next = extended('z', { occurred: '2019-07-06' }, '2019-07-08');
    const longer = pipe(built, suppose({ drop: ['x'] }), record([next]));
    if (isLeft(longer)) throw new Error(longer.left.message);
    expect(longer.right.log.events.map(({ id }) => id)).toEqual(['g', 'x', 'q', 'z']);
    expect(pipe(longer.right, asOf('2019-07-08'), last)).toBe('z, expired');
    expect(pipe(longer.right, asOf('2019-07-05'), last)).toBe('g');
  });

  it.each([
    [
      'has the id of a supposed event',
      { add: [granted('z', first)] },
      granted('z', { occurred: '2019-07-06' }),
    ],
    [
      'has the id of a supposed act',
      { add: [retracted('z', 'x', '2019-07-08')] },
      granted('z', { occurred: '2019-07-06' }),
    ],
    ['acts on a dropped event', { drop: ['x'] }, retracted('r', 'x', '2019-07-08')],
  ])('refuses what %s', (_, supposition, next) => {
    const refused = pipe(built, suppose(supposition), record([next]));
    expect(isRight(refused)).toBe(false);
    const message = `Event "${next.id}" clashes with what is supposed. Record it without the supposition.`;
    expect(refused).toMatchObject({
      left: {
        refusals: [{ index: 0, id: next.id, message }],
        message: `${message} See bilateral/errors.md#eventsrefused`,
      },
    });
    expect(isRight(record([next])(built))).toBe(true);
  });

  it('should check new events against the log, not against the supposition', () => {
    const supposed = suppose({ drop: ['x'], add: [granted('h', first)] })(built);
    const next = extended('z', { occurred: '2019-07-06' }, '2019-07-08');
    const longer = record([next])(supposed);
    if (isLeft(longer)) throw new Error(longer.left.message);
    const again = record([...events.slice(1, 2), next])(longer.right);
    expect(isRight(again) && again.right).toBe(longer.right);
    expect(isLeft(record([retracted('r', 'h', '2019-07-08')])(longer.right))).toBe(true);
  });
});
