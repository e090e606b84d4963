import { describe, expect, it } from 'vitest';
import { readIcews } from '../../../src/codebooks';
import { icews, icewsColumns, icewsHeader } from '../../support/event-rows';

const read = readIcews({ parties: ['KOR', 'JPN'], offset: '+09:00' });
const rows = (...lines: readonly string[]) => read([icewsHeader, ...lines].join('\n'));

describe('a row of ICEWS', () => {
  it('should become a statement dated by its report', () => {
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
  ])('should give %s its sector', (name, sectors, sector) => {
    const { events } = rows(icews({ 'Source Name': name, 'Source Sectors': sectors }));
    expect(events).toMatchObject([{ by: { country: 'JPN', sector, name } }]);
  });

  it.each([
    ['"Executive Office,Government"', 'GOV'],
    ['"Regional,International Government Organization"', 'IGO'],
    ['"Elite,""Lower House"",Legislative / Parliamentary"', 'LEG'],
    ['"Elite,\\"Lower House\\",Media"', 'MED'],
  ])('should read the sectors of a quoted cell with commas: %s', (cell, sector) => {
    const { events } = rows(icews({ 'Source Name': 'Somebody', 'Source Sectors': cell }));
    expect(events).toMatchObject([{ by: { country: 'JPN', sector } }]);
  });

  it.each([
    'International Government Organization,Regional,Regional Diplomatic IGOs',
    'Global,International Government Organization,Business',
    'International Government Organization,Executive',
  ])('should take %s for an intergovernmental organization', (sectors) => {
    const { events } = rows(icews({ 'Source Name': 'A body', 'Source Sectors': sectors }));
    expect(events).toMatchObject([{ by: { sector: 'IGO' } }]);
  });

  it('should read quoted names and countries without their quotation marks', () => {
    const { events } = rows(
      icews({
        'Source Name': '"Citizens\' Group ""Peace"" (Japan)"',
        'Source Country': '"Japan"',
        'Target Name': '"South Korea"',
        'Target Country': '"South Korea"',
        Publisher: '"A newspaper, evening edition"',
      }),
    );
    expect(events).toMatchObject([
      {
        by: { name: 'Citizens\' Group "Peace" (Japan)' },
        data: { to: [{ country: 'KOR', sector: 'GOV' }] },
        sources: [{ publisher: 'A newspaper, evening edition' }],
      },
    ]);
    const unevenlyQuoted = rows(icews({ 'Source Name': '"Peace" and "Hope"' }));
    expect(unevenlyQuoted.events).toMatchObject([{ by: { name: '"Peace" and "Hope"' } }]);
  });

  it('should be joined with the reverse row of the same meeting', () => {
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

  it('should be an event of its own for an id that another day has', () => {
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
  ])('with %j should be listed with the reason', (cells, reason) => {
    expect(rows(icews(cells)).unplaced).toEqual([{ row: 2, reason }]);
  });

  it('may be shorter than its header, but not longer', () => {
    expect(rows('34000001\t2019-07-04').unplaced).toEqual([
      { row: 2, reason: 'it names no country for who acts' },
    ]);
    expect(rows(`${icews()}\t\t`).events).toHaveLength(1);
    expect(rows(`${icews()}\tx`).unplaced).toEqual([
      { row: 2, reason: 'it has 21 columns and its header 20' },
    ]);
  });
});

describe('the file of ICEWS for 2017, without the column CAMEO Code', () => {
  const columns2017 = icewsColumns.filter((column) => column !== 'CAMEO Code');
  const row = (cells: Record<string, string>) =>
    read(
      [
        columns2017.join('\t'),
        icews({ 'Event Date': '7/4/2017', 'Event Text': 'Accuse', ...cells }, columns2017),
      ].join('\n'),
    );

  it.each([
    ['Accuse', '112'],
    ['Criticize or denounce', '111'],
    ['Consult', '040'],
    ['Make statement', '010'],
    ['Impose embargo, boycott, or sanctions', '163'],
    ['Appeal for diplomatic cooperation (such as policy support)', '022'],
    ['Carry out car bombing', '1832'],
  ])('should look up the code by the event text: %s', (text, code) => {
    expect(row({ 'Event Text': text }).events).toMatchObject([
      { data: { coded: [{ scheme: 'cameo', code }] } },
    ]);
  });

  it('should read dates written as month/day/year', () => {
    expect(row({}).events).toMatchObject([
      { id: 'icews-2017-07-04-34000001', occurred: '2017-07-04', recordedAt: '2017-07-04' },
    ]);
    expect(row({ 'Event Date': '13/4/2017' }).unplaced).toEqual([
      { row: 2, reason: 'its date "2017-13-04" cannot be read' },
    ]);
  });

  it('should say why a row is unplaced for an event text without a code', () => {
    expect(row({ 'Event Text': 'Reject judicial cooperation' }).unplaced).toEqual([
      {
        row: 2,
        reason:
          'its event text "Reject judicial cooperation" is not the name of a code of CAMEO 1.1b3',
      },
    ]);
  });
});

describe('the header of ICEWS', () => {
  it('may have underscores and lower case', () => {
    const header = icewsHeader.toLowerCase().replaceAll(' ', '_');
    expect(read(`${header}\r\n${icews()}\r\n`).events).toHaveLength(1);
  });

  it('should be named as missing for every row, including the first', () => {
    const { events, unplaced } = read([icews(), icews()].join('\n'));
    expect(events).toEqual([]);
    expect(unplaced).toEqual([
      {
        row: 1,
        reason: 'no header above it names the column Event ID: keep the first line of the file',
      },
      {
        row: 2,
        reason: 'no header above it names the column Event ID: keep the first line of the file',
      },
    ]);
  });
});
