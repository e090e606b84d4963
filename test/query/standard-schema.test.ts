import { catalogue, lineCodec } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { queryCodec } from 'bilateral/query';
import { event } from 'bilateral/testing';
import { describe, expect, it } from 'vitest';

const good = event('BoycottEnded');
const { id: _, ...without } = good;

// The matcher of vitest takes any Standard Schema, whoever made it.
const matching = (schema: Parameters<typeof expect.schemaMatching>[0]) =>
  expect.schemaMatching(schema);

describe('a codec as a Standard Schema', () => {
  it('should be taken by a library that knows only the standard', () => {
    expect(good).toEqual(matching(catalogue.BoycottEnded));
    expect(without).not.toEqual(matching(catalogue.BoycottEnded));
    expect(good).toEqual(matching(lineCodec));
    expect({ verb: 'upcoming', asOf: '2019-07-03' }).toEqual(matching(queryCodec));
    expect({ verb: 'upcoming', asOf: 'soon' }).not.toEqual(matching(queryCodec));
  });

  it('should be of version 1, and give the value itself', () => {
    const { version, vendor, validate } = queryCodec['~standard'];
    expect([version, vendor]).toEqual([1, 'bilateral']);
    const query = { verb: 'events' };
    const result = validate(query);
    expect('value' in result && result.value).toBe(query);
  });

  it('should accept every line of the case, and its header', () => {
    for (const each of japanKoreaLog.events) expect(lineCodec.is(each)).toBe(true);
    const { formatVersion, parties, offset } = japanKoreaLog.header;
    const header = { format: 'bilateral-log', formatVersion, parties, offset };
    expect(lineCodec.is(header)).toBe(true);
  });

  it('should name the keys that lead to each issue', () => {
    const wrong = { ...good, sources: [{ publisher: '' }], 'odd name': 1 };
    const result = lineCodec['~standard'].validate(wrong);
    const paths = 'issues' in result && result.issues?.map(({ path }) => path);
    expect(paths).toEqual([['sources', 0, 'publisher'], ['odd name']]);
  });
});
