import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { countryCode } from '../../src/vocabulary/actors';
import { countryMeant } from '../../src/vocabulary/countries';
import { groupId } from '../../src/vocabulary/groups';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));

/** ISO 3166-3, the codes that were withdrawn, and the older code of Romania. */
const former = [
  ...['AFI', 'ANT', 'ATB', 'ATN', 'BUR', 'BYS', 'CSK', 'CTE', 'DDR', 'DHY', 'FXX', 'GEL', 'HVO'],
  ...['JTN', 'MID', 'NHB', 'NTZ', 'PCI', 'PCZ', 'PUS', 'RHO', 'ROM', 'SCG', 'SKM', 'SUN', 'TMP'],
  ...['VDR', 'WAK', 'YMD', 'YUG', 'ZAR'],
];

/** By their bounds, as the standard gives the ranges. */
const isUserAssigned = (code: string): boolean =>
  [
    ['AAA', 'AAZ'],
    ['QMA', 'QZZ'],
    ['XAA', 'XZZ'],
    ['ZZA', 'ZZZ'],
  ].some(([from = '', to = '']) => from <= code && code <= to);

describe('country codes', () => {
  it('should be those of ISO 3166-1, the former ones, the user-assigned ranges and the blocs', () => {
    const known = new Set([
      ...Object.keys(countries.getAlpha3Codes()),
      ...former,
      'EUN',
      'GCC',
      'EAC',
    ]);
    expect(all.filter((code) => countryCode.is(code))).toEqual(
      all.filter((code) => known.has(code) || isUserAssigned(code)),
    );
  });

  it('should be suggested for every alpha-2 code', () => {
    const inUse = Object.entries(countries.getAlpha2Codes()).filter(([two]) => two !== 'XK');
    expect(inUse.map(([two]) => countryMeant(two.toLowerCase(), []))).toEqual(
      inUse.map(([, three]) => three),
    );
  });
});

describe('names of groups', () => {
  it.each(['EUN', 'GCC', 'MERCOSUR', 'ASEAN', 'EU-members', 'BIS-D5', 'G7', 'G-77'])(
    'should be %s',
    (name) => expect(groupId.is(name)).toBe(true),
  );
  it.each(['', 'JP', 'jpn', 'JPN', 'KRO', 'Japan', '-a', 'a b-c', 'x/1'])(
    'should not be %j, which may be a country written wrongly',
    (name) => expect(groupId.is(name)).toBe(false),
  );
});
