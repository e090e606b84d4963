import {
  cite,
  clearance,
  type EventInput,
  isSome,
  pipe,
  question,
  type Relations,
  relations,
  timeline,
  tradeRegime,
  why,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { act, declaredComplete, logOf } from '../../../support/policy';

const begun = (id: string, occurred: string): EventInput =>
  act(
    id,
    'BoycottStarted',
    occurred,
    { boycott: id, against: 'JPN' },
    {
      sources: [{ publisher: id }],
    },
  );
const ended = (id: string, boycott: string, occurred: string): EventInput =>
  act(id, 'BoycottEnded', occurred, { boycott });
const isOn = question<Relations>()(
  (state) => state.boycotts.where(({ status }) => status === 'on').length > 0,
);
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);
const asked = (...events: readonly EventInput[]) =>
  pipe(logOf(...events), timeline(relations), why(isOn, '2019-12-31'));

describe('the grounds of an answer', () => {
  it('should leave out events that were read and changed nothing', () => {
    const { events, grounds, minimal, alternatives } = asked(
      begun('a', '2019-07-01'),
      ended('a-over', 'a', '2019-07-02'),
      begun('b', '2019-07-03'),
    );
    expect(ids(events)).toEqual(['a', 'a-over', 'b']);
    expect(ids(grounds)).toEqual(['b']);
    expect(minimal).toBe(true);
    // The first would do only in a world in which it did not end.
    expect(alternatives).toEqual([]);
  });

  it('should be the last of two that suffice each, and the other an alternative', () => {
    const { grounds, alternatives } = asked(begun('a', '2019-07-01'), begun('b', '2019-07-03'));
    expect(ids(grounds)).toEqual(['b']);
    expect(alternatives.map(ids)).toEqual([['a']]);
  });

  it('should have an alternative for each of the others, if three suffice each', () => {
    const { grounds, alternatives } = asked(
      begun('a', '2019-07-01'),
      begun('b', '2019-07-03'),
      begun('c', '2019-07-04'),
    );
    expect(ids(grounds)).toEqual(['c']);
    expect(alternatives.map(ids)).toEqual([['b'], ['a']]);
  });

  it('should list each other set that suffices, where several events are needed', () => {
    const log = logOf(...['a', 'b', 'x', 'y'].map((id, at) => begun(id, `2019-07-0${at + 1}`)));
    const areEnough = question<Relations>()(({ boycotts }) => {
      const [a, b, x, y] = ['a', 'b', 'x', 'y'].map((id) => isSome(boycotts.get(id)));
      return (x && (y || a)) || (y && b);
    });
    const { grounds, alternatives } = pipe(log, timeline(relations), why(areEnough, '2019-12-31'));
    expect(ids(grounds)).toEqual(['x', 'y']);
    expect(alternatives.map(ids)).toEqual([
      ['b', 'y'],
      ['a', 'x'],
    ]);
  });

  it('should be empty for what is so without any event', () => {
    const { grounds, sources } = asked(begun('a', '2019-07-01'), ended('over', 'a', '2019-07-02'));
    expect([grounds, sources]).toEqual([[], []]);
  });

  it('should be all that are cited', () => {
    const log = logOf(begun('a', '2019-07-01'), begun('b', '2019-07-03'));
    expect(pipe(log, timeline(relations), cite(isOn, '2019-12-31'))).toEqual([{ publisher: 'b' }]);
  });

  it('should say so where finding them takes too many tries', () => {
    const names = Array.from({ length: 260 }, (_, index) => `b${index}`);
    const all = question<Relations>()((state) => state.boycotts.ids().length);
    const log = logOf(...names.map((name) => begun(name, '2019-07-01')));
    const { grounds, minimal } = pipe(log, timeline(relations), why(all, '2019-12-31'));
    expect([grounds.length, minimal]).toEqual([260, false]);
  });
});

describe('the grounds of an answer about what was lifted', () => {
  const goods = { from: 'JPN', to: 'KOR', product: 'HS:370790' } as const;
  const onGoods = { measure: 'm', products: [{ scheme: 'HS', code: '370790' }] };
  const imposed = act('imposed', 'MeasureAnnounced', '2019-07-01', {
    ...onGoods,
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    licence: 'individual',
  });
  const lifted = act('lifted', 'MeasureLifted', '2019-09-01', onGoods);
  const replayed = timeline(relations)(declaredComplete(logOf(imposed, lifted)));

  it('should be the act and its reversal, since the whole answer lists what is no longer in force', () => {
    const { value, grounds } = why(tradeRegime(goods), '2019-12-31')(replayed);
    expect(isSome(value) && value.value).toMatchObject({
      licence: null,
      inactive: [{ measure: 'm' }],
      coverage: { complete: true },
    });
    expect(ids(grounds)).toEqual(['declared', 'imposed', 'lifted']);
  });

  it('should be the declaration alone where the log never had an act on the goods', () => {
    const empty = timeline(relations)(declaredComplete(logOf()));
    expect(ids(why(tradeRegime(goods), '2019-12-31')(empty).grounds)).toEqual(['declared']);
  });

  it('should be the act and its reversal where it is cleared', () => {
    const { value, grounds } = why(clearance(goods), '2019-12-31')(replayed);
    expect(value.verdict).toBe('clear');
    expect(ids(grounds)).toEqual(['declared', 'imposed', 'lifted']);
  });

  it('should be empty for a part that an empty log says too, and the events name both acts', () => {
    const licence = question<Relations>()((state) => {
      const found = tradeRegime(goods)(state);
      return isSome(found) ? found.value.licence : null;
    });
    const { events, grounds } = why(licence, '2019-12-31')(replayed);
    expect(ids(grounds)).toEqual([]);
    expect(ids(events)).toEqual(['declared', 'imposed', 'lifted']);
  });
});

describe('the grounds of an answer about the shipped case', () => {
  const grounds = (product: string, day: '2019-07-03' | '2020-01-01') =>
    ids(pipe(japanKorea, why(tradeRegime({ from: 'JPN', to: 'KOR', product }), day)).grounds);

  it('should be what a lawyer would cite', () => {
    expect(grounds('hydrogen-fluoride', '2020-01-01')).toEqual([
      'jp-individual-licences-2019',
      'jp-kr-coverage-goods',
    ]);
    expect(grounds('hydrogen-fluoride', '2019-07-03')).toEqual([
      'jp-kr-bulk-licences-baseline',
      'jp-individual-licences-2019',
      'jp-kr-coverage-goods',
    ]);
  });
});
