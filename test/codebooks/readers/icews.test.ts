import { describe, expect, it } from 'vitest';
import { readIcews } from '../../../src/codebooks';
import { icews, icewsHeader } from '../../support/event-rows';

const read = readIcews({ parties: ['KOR', 'JPN'], offset: '+09:00' });
const rows = (...lines: readonly string[]) => read([icewsHeader, ...lines].join('\n'));

describe('a row of ICEWS', () => {
  it('is a statement of the day on which it was reported', () => {
    expect(rows(icews())).toEqual({
      events: [
        {
          id: 'icews-2019-07-04-34000001',
          type: 'StatementMade',
          schemaVersion: 1,
          occurred: '2019-07-04',
          recordedAt: '2019-07-04',
          by: { country: 'JPN', sector: 'GOV' },
          data: {
            act: 'accuse',
            says: 'CAMEO 112 (Accuse), as coded by machine for ICEWS.',
            coded: [{ scheme: 'cameo', code: '112' }],
            to: [{ country: 'KOR', sector: 'GOV' }],
          },
          sources: [
            {
              publisher: 'A newspaper',
              locator: 'ICEWS event 34000001, story 49000001, sentence 2',
            },
          ],
          record: 'ICEWS 2019-07-04-34000001',
        },
      ],
      unplaced: [],
      joined: [],
    });
  });

  it.each([
    ['Member of the Judiciary (Japan)', 'Judicial,Government', 'JUD'],
    ['Taro Aso', 'Elite,Legislative / Parliamentary,Executive,Lower House', 'GOV'],
    ['Legislature (Japan)', 'Government,Legislative / Parliamentary', 'LEG'],
    ['Police (Japan)', 'Government,Police', 'GOV'],
    ['Mainichi', 'Media,Social', 'MED'],
    ['Toyota', 'Business,Social', 'BUS'],
    ['Citizen (Japan)', 'General Population / Civilian / Social,Social', 'CVL'],
  ])('knows %s by its sectors', (name, sectors, sector) => {
    const { events } = rows(icews({ 'Source Name': name, 'Source Sectors': sectors }));
    expect(events).toMatchObject([{ by: { country: 'JPN', sector, name } }]);
  });

  it('joins the two rows that ICEWS makes of one meeting', () => {
    const meeting = {
      'CAMEO Code': '044',
      'Source Name': 'Kono Taro',
      'Source Sectors': 'Executive',
    };
    const reverse = {
      'Event ID': '34000002',
      'CAMEO Code': '044',
      'Source Name': 'South Korea',
      'Source Country': 'South Korea',
      'Target Name': 'Kono Taro',
      'Target Sectors': 'Executive',
      'Target Country': 'Japan',
    };
    const { events, joined } = rows(icews(meeting), icews(reverse));
    expect(events).toMatchObject([{ by: { name: 'Kono Taro' }, sources: [{}, {}] }]);
    expect(joined).toEqual([{ row: 3, event: 'icews-2019-07-04-34000001', as: 'reciprocal' }]);
  });

  it('may have the number of another on another day', () => {
    const { events } = rows(icews(), icews({ 'Event Date': '2019-07-05' }));
    expect(events.map(({ id }) => id)).toEqual([
      'icews-2019-07-04-34000001',
      'icews-2019-07-05-34000001',
    ]);
  });

  it.each([
    [{ 'Source Country': 'Atlantis' }, 'it is about "Atlantis" and "KOR", not KOR and JPN'],
    [{ 'Target Country': 'North Korea' }, 'it is about "JPN" and "PRK", not KOR and JPN'],
    [{ 'Target Country': 'NA' }, 'it names no country for whom it concerns'],
    [{ 'CAMEO Code': '1213' }, 'its code "1213" is not one of CAMEO 1.1b3'],
    [{ 'CAMEO Code': '13y' }, 'its code "13y" is not one of CAMEO 1.1b3'],
    [{ 'Event Date': '7/4/2019' }, 'its date "7/4/2019" cannot be read'],
    [{ 'Event ID': '' }, 'its id "" cannot name an event'],
  ])('with %j says why it is not placed', (cells, reason) => {
    expect(rows(icews(cells)).unplaced).toEqual([{ row: 2, reason }]);
  });

  it('may be short, but not longer than its header', () => {
    expect(rows('34000001\t2019-07-04').unplaced).toEqual([
      { row: 2, reason: 'it names no country for who acts' },
    ]);
    expect(rows(`${icews()}\t\t`).events).toHaveLength(1);
    expect(rows(`${icews()}\tx`).unplaced).toEqual([
      { row: 2, reason: 'it has 21 columns and its header 20' },
    ]);
  });
});

describe('the header of ICEWS', () => {
  it('may be written as tools rewrite it', () => {
    const header = icewsHeader.toLowerCase().replaceAll(' ', '_');
    expect(read(`${header}\r\n${icews()}\r\n`).events).toHaveLength(1);
  });

  it('is needed: without it no row, the first neither, is passed over in silence', () => {
    const { events, unplaced } = read([icews(), icews()].join('\n'));
    expect(events).toEqual([]);
    expect(unplaced).toEqual([
      { row: 1, reason: 'no header above it names the column Event ID' },
      { row: 2, reason: 'no header above it names the column Event ID' },
    ]);
  });
});
