import { asOf, isNone, isSome, projection, record, snapshot, table, timeline } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { domain, type PlainEvent } from '../../support/domain';
import { granted, logOf } from '../../support/small-logs';

const odd = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', ''];
type Rumour = Extract<PlainEvent, { readonly type: 'RumourHeard' }>;
const rumour: Rumour = {
  id: 'r',
  type: 'RumourHeard',
  occurred: '2019-07-01',
  recordedAt: '2019-07-01',
  data: { about: 'harbour' },
};
const first = { occurred: '2019-07-01' };

describe('ids named like the fields of every object', () => {
  it.each(odd)('should be allowed for a row: "%s"', (id) => {
    const { permits, leases } = asOf('2019-07-01')(
      timeline(domain)(logOf(granted(id, first, { permit: id }))),
    );
    const permit = permits.get(id);
    expect(isSome(permit) && permit.value.last).toBe(id);
    expect(permits.ids()).toEqual([id]);
    expect(isNone(leases.get(id))).toBe(true);
  });

  it.each(odd)('should not exist as a row before an event: "%s"', (id) => {
    const { permits, visits } = asOf('2019-07-01')(timeline(domain)(logOf(granted('g', first))));
    expect(isNone(permits.get(id))).toBe(true);
    expect(visits.keyed(id)).toEqual([]);
  });

  it.each(odd)('should be allowed for a table: "%s"', (name) => {
    const rows = table<{ n: number }, Rumour>()({
      RumourHeard: { row: ({ data }) => data.about, begin: () => ({ n: 1 }) },
    });
    const log = { header: { offset: '+09:00' }, events: [rumour] } as const;
    const state = asOf('2019-07-01')(timeline(projection({ [name]: rows }))(log));
    expect(Object.keys(state)).toEqual([name]);
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
    expect(state[name]?.ids()).toEqual(['harbour']);
    expect(Object.entries(snapshot(state))).toEqual([[name, { harbour: { n: 1 } }]]);
  });

  it('should be kept by a snapshot and by JSON', () => {
    const events = odd.map((id) => granted(id, first, { permit: id }));
    const whole = snapshot(asOf('2019-07-01')(timeline(domain)(logOf(...events))));
    expect(Object.keys(whole.permits)).toEqual([...odd].sort());
    expect(Object.getPrototypeOf(whole.permits)).toBe(Object.prototype);
    const copy = JSON.parse(JSON.stringify(whole)) as typeof whole;
    expect(Object.entries(copy.permits)).toEqual(Object.entries(whole.permits));
  });

  it('should not hide that an event was recorded before', () => {
    const event = { ...granted('g', first), data: { permit: 'harbour', constructor: { a: 1 } } };
    const built = timeline(domain)({ header: { offset: '+09:00' }, events: [event] });
    expect(record([structuredClone(event)])(built)).toMatchObject({ _tag: 'Right', right: built });
  });
});
