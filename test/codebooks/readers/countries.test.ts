import english from 'i18n-iso-countries/langs/en.json';
import { iso31661, iso31661Alpha2ToAlpha3, iso31663 } from 'iso-3166';
import { describe, expect, it } from 'vitest';
import { countriesIn, countryNamed } from '../../../src/codebooks/readers/row/countries';

describe('a country name', () => {
  it.each([
    ['USSR', 'SUN'],
    ['Soviet Union', 'SUN'],
    ['Serbia and Montenegro', 'SCG'],
    ['Yugoslavia', 'YUG'],
    ['Federal Republic of Yugoslavia', 'YUG'],
    ['Czechoslovakia', 'CSK'],
    ['East Germany', 'DDR'],
    ['Iran, Islamic Republic of', 'IRN'],
    ['Iran (Islamic Republic of)', 'IRN'],
    ['Islamic Republic of Iran', 'IRN'],
    ['Korea, South', 'KOR'],
    ['Korea, Republic of', 'KOR'],
    ['Republic of Korea', 'KOR'],
    ['Korea, North', 'PRK'],
    ["Korea (Democratic People's Republic of)", 'PRK'],
    ['Congo, Democratic Republic of the', 'COD'],
    ['Congo (Kinshasa)', 'COD'],
    ['Congo, Republic of', 'COG'],
    ['Bahamas, The', 'BHS'],
    ['Viet-Nam', 'VNM'],
    ['Guinea Bissau', 'GNB'],
    ['St. Lucia', 'LCA'],
    ['Trinidad & Tobago', 'TTO'],
    ["Cote d'Ivoire", 'CIV'],
    ['UNITED KINGDOM', 'GBR'],
  ])('should be read for %s', (name, code) => {
    expect(countryNamed(name)).toBe(code);
  });

  it.each([
    'Atlantis',
    'Korea',
    'Islamic State of Iraq',
    'State of Georgia',
    'Turkish Republic of Northern Cyprus',
    'Commonwealth of Independent States',
    'Northern Ireland',
    '',
  ])('should stay as written for %s, which no code stands for', (name) => {
    expect(countryNamed(name)).toBe(name);
  });

  it('should be read for every name of ISO 3166-1', () => {
    const unknown = iso31661.filter(({ alpha3, name }) => countryNamed(name) !== alpha3);
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('should be read for every country of ISO 3166-3, renamed ones as what they are now', () => {
    const unknown = iso31663.filter(({ type, from, to: [now] }) => {
      const isRenamed = type === 'change' && now?.state === 'assigned';
      return countryNamed(from.name) !== (isRenamed ? now.alpha3 : from.alpha3);
    });
    expect(unknown.map(({ from }) => from.name)).toEqual([]);
  });

  it('should be read for every English name in use', () => {
    // Two codes share one name, and one code is of that table alone.
    const exceptions = ['Congo', 'Kosovo'];
    const names = Object.entries(english.countries).flatMap(([alpha2, given]) =>
      [given].flat().map((name) => ({ name, code: iso31661Alpha2ToAlpha3[alpha2] })),
    );
    const unknown = names.filter(({ name, code }) => countryNamed(name) !== code);
    expect(new Set(unknown.map(({ name }) => name))).toEqual(new Set(exceptions));
    expect(names.length).toBeGreaterThan(250);
  });
});

it.each([
  ['Hong Kong SAR', 'HKG'],
  ['Lao PDR', 'LAO'],
  ['South Vietnam', 'VDR'],
])('should be read for the short form %s', (name, code) => expect(countryNamed(name)).toBe(code));

describe('a cell', () => {
  it('should give each of its countries once it is split at semicolons or bars', () => {
    expect(countriesIn('Japan; Korea, South|None')).toEqual(['JPN', 'KOR']);
    expect(countriesIn('NULL')).toEqual([]);
  });
});
