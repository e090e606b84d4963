import { asOf, history, isNone, projection, record, timeline, upcoming } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { type Handler, type TableOptions, table } from '../../../src/temporal/table/table';
import { anomalies } from '../../../src/temporal/verbs/record/anomalies';
import type { PlainEvent, RumourHeard } from '../../support/domain';

type Row = { readonly heard: number };
type Author = Handler<Row, RumourHeard> & TableOptions<Row>;

const rumour = (id: string, occurred: string): RumourHeard => ({
  id,
  type: 'RumourHeard',
  occurred,
  recordedAt: occurred,
  data: { about: 'harbour' },
});

/** A timeline of two rumours through a table with some of the author's code put in. */
const told = ({ due, key, ...handler }: Partial<Author>) => {
  const RumourHeard: Handler<Row, RumourHeard> = {
    row: ({ data }) => data.about,
    begin: () => ({ heard: 1 }),
    evolve: (draft) => {
      draft.heard += 1;
    },
    ...handler,
  };
  const options = { ...(due === undefined ? {} : { due }), ...(key === undefined ? {} : { key }) };
  const rumours = table<Row, PlainEvent>()({ RumourHeard }, options);
  const events = [rumour('e1', '2019-07-01'), rumour('e2', '2019-07-02')];
  return timeline(projection({ rumours }))({ header: { offset: '+09:00' }, events });
};
const fail = (): never => {
  throw new TypeError('no such port');
};

describe('the rows that an author names', () => {
  it.each([[5], [undefined], [null], [{ id: 'x' }], [['a', 5]]])(
    'should be refused with table and event where they are %j',
    (ids) => {
      const row = () => ids as never;
      expect(() => asOf('2019-07-09')(told({ row })).rumours.ids()).toThrow(
        'table "rumours", event "e1": row gave neither a text nor a list of texts. Return the id of the row that the event concerns, [] for none.',
      );
    },
  );

  it('should be none for an empty list', () =>
    expect(asOf('2019-07-09')(told({ row: () => [] })).rumours.ids()).toEqual([]));
});

describe("an error in an author's code, rethrown with its table, row and event", () => {
  const ask = (author: Partial<Author>) => asOf('2019-07-09')(told(author)).rumours.get('harbour');
  const at = (event: string) => `table "rumours", row "harbour", event "${event}": no such port`;

  it('should come from begin, evolve, due and becomes', () => {
    expect(() => ask({ begin: fail })).toThrow(at('e1'));
    expect(() => ask({ evolve: fail })).toThrow(at('e2'));
    expect(() => ask({ due: fail })).toThrow(at('e1'));
    expect(() => ask({ due: () => ({ on: '2019-07-05', becomes: fail }) })).toThrow(at('e2'));
    expect(() => ask({ due: ({ heard }) => (heard === 2 ? fail() : undefined) })).toThrow(at('e2'));
  });

  it('should have the original error as its cause', () => {
    try {
      ask({ evolve: fail });
    } catch (error) {
      expect(error).toMatchObject({ cause: new TypeError('no such port') });
    }
    expect.assertions(1);
  });

  it('should be thrown each time one asks', () => {
    for (const author of [
      { evolve: fail },
      { begin: fail },
      { due: fail },
      { due: () => ({ on: '2019-07-05' as const, becomes: fail }) },
    ]) {
      const state = asOf('2019-07-09')(told(author));
      expect(() => state.rumours.get('harbour')).toThrow('no such port');
      expect(() => state.rumours.get('harbour')).toThrow('no such port');
    }
  });

  it('should not be thrown for a day before it', () => {
    const built = told({ evolve: fail });
    expect(asOf('2019-07-01')(built).rumours.ids()).toEqual(['harbour']);
    expect(() =>
      history(({ rumours }: { rumours: { ids: () => readonly string[] } }) => rumours.ids())(built),
    ).toThrow(at('e2'));
  });

  it('should come from row when the timeline is made', () => {
    expect(() => told({ row: fail })).toThrow('table "rumours", event "e1": no such port');
  });

  it('should come from key', () => {
    const { rumours } = asOf('2019-07-09')(told({ key: fail }));
    expect(() => rumours.keyed('x')).toThrow('table "rumours", row "harbour": no such port');
  });

  it('should come from the rules when they are asked', () => {
    const built = told({ refuse: fail });
    expect(() => anomalies(built)).toThrow(at('e2'));
    expect(() => record([rumour('e3', '2019-07-03')])(built)).toThrow(at('e3'));
    expect(asOf('2019-07-09')(built).rumours.ids()).toEqual(['harbour']);
  });

  it('should come from a due change that has not happened yet', () => {
    const built = told({ due: () => ({ on: '2019-07-05', becomes: fail }) });
    expect(() => upcoming('2019-07-02')(built)).toThrow(at('e2'));
  });

  it('should come from a due date that cannot be read', () => {
    // A date of the right form that does not exist.
    expect(() => ask({ due: () => ({ on: '2019-02-30', becomes: () => {} }) })).toThrow(
      /^table "rumours", row "harbour", event "e1": expected a day/,
    );
  });
});

describe("an author's code", () => {
  it('should not be able to change events, or rows outside of its recipe', () => {
    const meddling = told({
      begin: (event) => {
        expect(Reflect.set(event.data, 'about', 'quarry')).toBe(false);
        return { heard: 1 };
      },
    });
    expect(isNone(asOf('2019-07-09')(meddling).rumours.get('harbour'))).toBe(false);
    let kept: { heard: number } | undefined;
    const leaking = told({
      evolve: (draft) => {
        kept = draft;
        draft.heard += 1;
      },
    });
    const { rumours } = asOf('2019-07-09')(leaking);
    expect(rumours.where(() => true)).toEqual([{ heard: 2 }]);
    expect(() => Object.assign(kept ?? {}, { heard: 99 })).toThrow();
    expect(rumours.where(() => true)).toEqual([{ heard: 2 }]);
  });

  it('should make no version if it changes nothing', () => {
    const idle = told({ evolve: () => {} });
    expect(
      history((state: { rumours: { entries: () => unknown } }) => state.rumours.entries())(idle),
    ).toHaveLength(2);
  });
});
