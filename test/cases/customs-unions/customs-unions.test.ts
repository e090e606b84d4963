import {
  asOf,
  audit,
  groupsOf,
  isRight,
  merge,
  pipe,
  relations,
  timeline,
  tradeRegime,
} from 'bilateral';
import { customsUnionsLog } from 'bilateral/customs-unions';
import { japanKorea, japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';

type Day = `${number}-${number}-${number}`;

const unions = timeline(relations)(customsUnionsLog);
const groups = (country: string, day: Day) => pipe(unions, asOf(day), groupsOf(country));
const members = (group: string, day: Day) =>
  pipe(unions, asOf(day))
    .memberships.where((row) => row.group === group && row.status === 'member')
    .map(({ member }) => member);

describe('the customs unions', () => {
  it('should be sound, cite everything and name days alone', () => {
    expect(customsUnionsLog.warnings).toEqual([]);
    expect(audit(customsUnionsLog)).toEqual([]);
    expect(JSON.stringify(customsUnionsLog.events)).not.toMatch(/"\d{4}-\d\d-\d\dT/);
    expect(customsUnionsLog.header.parties).toEqual(['*', '*']);
  });

  it.each<[Day, number]>([
    ['1957-12-31', 0],
    ['1958-01-01', 6],
    ['1973-01-01', 9],
    ['1981-01-01', 10],
    ['1986-01-01', 12],
    ['1995-01-01', 15],
    ['2004-05-01', 25],
    ['2007-01-01', 27],
    ['2013-07-01', 28],
    ['2020-12-31', 28],
    ['2021-01-01', 27],
  ])('should give the customs territory of the European Union on %s %i members', (day, count) =>
    expect(members('EUN', day)).toHaveLength(count),
  );

  it('should let the United Kingdom leave as a member before it leaves the customs territory', () => {
    expect(groups('GBR', '2020-01-31')).toEqual(['EU-members', 'EUN']);
    expect(groups('GBR', '2020-02-01')).toEqual(['EUN']);
    expect(groups('GBR', '2020-12-31')).toEqual(['EUN']);
    expect(groups('GBR', '2021-01-01')).toEqual([]);
  });

  it('should have the members of the other unions', () => {
    expect(members('EAEU', '2015-01-01')).toEqual(['BLR', 'KAZ', 'RUS']);
    expect(members('EAEU', '2020-01-01')).toEqual(['ARM', 'BLR', 'KAZ', 'KGZ', 'RUS']);
    expect(members('GCC', '2020-01-01')).toEqual(['ARE', 'BHR', 'KWT', 'OMN', 'QAT', 'SAU']);
    expect(members('SACU', '1980-01-01')).toEqual(['BWA', 'LSO', 'SWZ', 'ZAF']);
    expect(members('SACU', '2020-01-01')).toEqual(['BWA', 'LSO', 'NAM', 'SWZ', 'ZAF']);
    expect(members('MERCOSUR', '2014-01-01')).toEqual(['ARG', 'BRA', 'PRY', 'URY', 'VEN']);
    expect(members('MERCOSUR', '2020-01-01')).toEqual(['ARG', 'BRA', 'PRY', 'URY']);
    expect(members('MERCOSUR', '2024-08-07')).toEqual(['ARG', 'BOL', 'BRA', 'PRY', 'URY']);
  });

  it('should go into the log of any relation, whose parties, offset and answers stay', () => {
    const regime = tradeRegime({ from: 'JPN', to: 'KOR', product: 'photoresist' });
    for (const merged of [
      merge(customsUnionsLog)(japanKoreaLog),
      merge(japanKoreaLog)(customsUnionsLog),
    ]) {
      if (!isRight(merged)) throw new Error(merged.left.message);
      expect(merged.right.header).toEqual(japanKoreaLog.header);
      expect(merged.right.events).toHaveLength(
        japanKoreaLog.events.length + customsUnionsLog.events.length,
      );
      const both = timeline(relations)(merged.right);
      expect(pipe(both, asOf('2020-06-01'), groupsOf('DEU'))).toEqual(['EU-members', 'EUN']);
      expect(pipe(both, asOf('2020-06-01'), regime)).toEqual(
        pipe(japanKorea, asOf('2020-06-01'), regime),
      );
    }
  });
});
