import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/hash/canonical-json';

describe('canonicalJson', () => {
  it('should write the example of RFC 8785, section 3.2.2', () => {
    const value = {
      numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('should order names by their UTF-16 code units, as in section 3.2.3', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    expect(Object.keys(JSON.parse(canonicalJson(value)) as object).sort()).toEqual(names.sort());
    expect(canonicalJson(value)).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    );
  });

  it('should refuse what JSON cannot say', () => {
    for (const value of [Number.NaN, [undefined], () => 0, '\ud800', new Map()])
      expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(canonicalJson({ left: undefined, zero: -0 })).toBe('{"zero":0}');
  });
});
