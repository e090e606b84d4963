import { asOf, type Handler, isSome, projection, some, suppose, table, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { anomalies } from '../../../src/temporal/verbs/record/anomalies';
import type { PlainEvent, RumourHeard } from '../../support/domain';

const rumour = (id: string, occurred: string, more: object = {}): RumourHeard => ({
  id,
  type: 'RumourHeard',
  occurred,
  recordedAt: occurred,
  data: { about: 'harbour', ...more },
});

/** A timeline of two rumours, whose row holds a value and is changed by a recipe. */
const heard = (
  value: unknown,
  evolve: NonNullable<Handler<{ value: unknown }, RumourHeard>['evolve']> = () => {},
) => {
  const rumours = table<{ value: unknown }, PlainEvent>()({
    RumourHeard: { row: ({ data }) => data.about, begin: () => ({ value }), evolve },
  });
  const events = [rumour('e1', '2019-07-01'), rumour('e2', '2019-07-02')];
  return timeline(projection({ rumours }))({ header: { offset: '+09:00' }, events });
};
const ask = (built: ReturnType<typeof heard>) => {
  const row = asOf('2019-07-09')(built).rumours.get('harbour');
  return isSome(row) ? row.value.value : undefined;
};
const at = (event: string) => `table "rumours", row "harbour", event "${event}": `;

class Money {
  constructor(readonly amount: number) {}
}
const holdsItself: { self?: unknown } = {};
holdsItself.self = holdsItself;

/** Values that a row may not hold, with how the error names them. */
const foreign: readonly (readonly [string, unknown, string])[] = [
  ['a Date', new Date(0), 'an instance of Date'],
  ['a class instance', new Money(1), 'an instance of Money'],
  ['a typed array', new Uint8Array(2), 'an instance of Uint8Array'],
  ['a URL', new URL('https://example.org'), 'an instance of URL'],
  ['a RegExp', /x/, 'an instance of RegExp'],
  ['an Error', new Error('x'), 'an instance of Error'],
  ['a boxed number', Object(1), 'an instance of Number'],
  ['a subclass of Map', new (class Places extends Map {})(), 'an instance of Places'],
  ['a function', () => 1, 'a function'],
  ['a symbol', Symbol('x'), 'a symbol'],
  ['a symbol as a key', { [Symbol('x')]: 1 }, 'a symbol as a key'],
  [
    'a getter',
    {
      get now() {
        return Math.random();
      },
    },
    'a getter',
  ],
  [
    'a hidden field',
    Object.defineProperty({}, 'x', { value: { n: 1 } }),
    'a field that cannot be listed',
  ],
  ['itself', holdsItself, 'data nested more than'],
];

describe('a row', () => {
  it.each(foreign)('should be refused by name for %s that begin returns', (_, value, named) => {
    expect(() => ask(heard({ list: [value] }))).toThrow(`${at('e1')}the row holds ${named}`);
    expect(() => ask(heard(value))).toThrow(/at "value/);
  });

  it('should be refused for a date in a frozen part, a map and a set', () => {
    for (const value of [
      Object.freeze({ on: new Date(0) }),
      new Map([['on', new Date(0)]]),
      new Map([[new Date(0), 'on']]),
      new Set([new Date(0)]),
    ])
      expect(() => ask(heard(value))).toThrow('the row holds an instance of Date at "value');
  });

  it('should name the path to what it may not hold', () => {
    expect(() => ask(heard({ terms: [{ from: new Date(0) }] }))).toThrow(
      'the row holds an instance of Date at "value.terms.0.from". Rows hold strings, numbers, bigints, booleans, null, undefined, and lists, plain objects, maps and sets of these; write a date as text.',
    );
  });

  it.each(foreign.filter(([name]) => name !== 'itself'))(
    'should be refused by name for %s that a recipe sets',
    (_, value, named) => {
      for (const before of [1, new Map(), [1, 2]])
        expect(() =>
          ask(
            heard(before, (draft) => {
              draft.value = { deep: [value] };
            }),
          ),
        ).toThrow(`${at('e2')}the row holds ${named}`);
    },
  );

  it('should be able to hold plain data, maps and sets', () => {
    const value = { a: [1n, null, undefined, -0], m: new Map([['k', new Set(['x'])]]) };
    expect(ask(heard(value))).toEqual(value);
    expect(ask(heard(Object.assign(Object.create(null), { a: 1 })))).toEqual({ a: 1 });
  });
});

describe('a recipe', () => {
  it('should put a returned row in the place of the row, as immer does', () => {
    for (const value of [1, new Map()])
      expect(ask(heard(value, () => ({ value: { kept: value } })))).toEqual({ kept: value });
  });

  it.each([1, 2])(
    'should put a returned row in the place of the row for each of %i due changes of a day',
    (count) => {
      type Rumour = { readonly forgotten: number };
      const rumours = table<Rumour, PlainEvent>()(
        { RumourHeard: { row: ({ data }) => data.about, begin: () => ({ forgotten: 0 }) } },
        {
          due: ({ forgotten }) =>
            forgotten > 0
              ? undefined
              : Array.from({ length: count }, () => ({
                  on: '2019-07-05' as const,
                  becomes: (rumour: Rumour) => ({ forgotten: rumour.forgotten + 1 }),
                })),
        },
      );
      const events = [rumour('e1', '2019-07-01')];
      const built = timeline(projection({ rumours }))({ header: { offset: '+09:00' }, events });
      expect(asOf('2019-07-09')(built).rumours.get('harbour')).toEqual(some({ forgotten: count }));
      expect(anomalies(built)).toEqual([]);
    },
  );

  it('should be able to return the draft that it changed', () => {
    expect(ask(heard(1, (draft) => Object.assign(draft, { value: 2 })))).toBe(2);
    expect(ask(heard(new Map(), (draft) => Object.assign(draft, { value: 2 })))).toBe(2);
  });

  it('should be refused, naming table, row and event, for doing both', () => {
    const both = (draft: { value: unknown }) => {
      draft.value = 3;
      return { value: 4 };
    };
    for (const value of [1, new Map()])
      expect(() => ask(heard(value, both))).toThrow(`${at('e2')}[Immer]`);
  });
});

describe('a due date that does not exist', () => {
  it('should be an error that names table, row, event and date', () => {
    const rumours = table<{ until: string }, PlainEvent>()(
      { RumourHeard: { row: ({ data }) => data.about, begin: () => ({ until: '2024-02-30' }) } },
      { due: ({ until }) => ({ on: until as '2024-02-28', becomes: () => {} }) },
    );
    const events = [rumour('e1', '2019-07-01')];
    const built = timeline(projection({ rumours }))({ header: { offset: '+09:00' }, events });
    const message = /^table "rumours", row "harbour", event "e1": .*"2024-02-30"/;
    expect(() => asOf('2019-07-09')(built).rumours.get('harbour')).toThrow(message);
    expect(() => anomalies(built)).toThrow(message);
  });
});

describe('an event made by code', () => {
  const built = heard(1);

  it('should be refused by timeline for a value that is not plain data', () => {
    for (const [value, named] of [
      [new Date(0), 'an instance of Date'],
      [new Map(), 'an instance of Map'],
      [Object.freeze({ at: new Date(0) }), 'an instance of Date'],
      [Object.assign(Array(1), { at: () => 1 }), 'a function'],
    ] as const) {
      const events = [rumour('e1', '2019-07-01', { on: value })];
      expect(() => timeline(projection({}))({ header: { offset: '+09:00' }, events })).toThrow(
        `timeline: event "e1" holds ${named} at "data.on`,
      );
    }
  });

  it('should be refused by suppose for a value that is not plain data', () => {
    const add = [{ ...rumour('e3', '2019-07-03', { on: new Date(0) }) }];
    expect(() => suppose({ add })(built)).toThrow(
      'suppose: event "e3" holds an instance of Date at "data.on". Events hold',
    );
  });
});
