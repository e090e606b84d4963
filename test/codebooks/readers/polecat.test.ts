import { describe, expect, it } from 'vitest';
import { plover, readPolecat } from '../../../src/codebooks';
import { ngec, polecat, polecatHeader, polecatTabs } from '../../support/event-rows';

const read = readPolecat({ parties: ['JPN', 'KOR'], offset: '+09:00' });
const japan = { country: 'JPN', sector: 'GOV' };
const korea = { country: 'KOR', sector: 'GOV' };

const accusation = {
  id: 'polecat-20190705-0001-4e081644904c_ACCUSE_None',
  type: 'StatementMade',
  schemaVersion: 1,
  occurred: '2019-07-04',
  recordedAt: '2019-07-05',
  by: japan,
  data: {
    act: 'accuse',
    says: 'PLOVER ACCUSE:allege, as coded by machine for POLECAT.',
    coded: [{ scheme: 'plover', code: 'ACCUSE:allege' }],
    to: [korea],
  },
  sources: [
    {
      publisher: 'A newspaper',
      locator: 'POLECAT event 20190705-0001-4e081644904c_ACCUSE_None',
    },
  ],
  record: 'POLECAT 20190705-0001-4e081644904c_ACCUSE_None',
};

describe('an event of POLECAT', () => {
  it('should be read from a line of JSON', () => {
    expect(read(polecat())).toEqual({ events: [accusation], unplaced: [], joined: [] });
  });

  it('should be read from a row under its header', () => {
    expect(read(`${polecatHeader}\r\n${polecatTabs()}\r\n`).events).toEqual([accusation]);
  });

  it('should be read from the JSON of NGEC', () => {
    expect(read(ngec()).events).toEqual([
      {
        id: 'polecat-20190705-0001-4e081644904c_CONSULT',
        type: 'StatementMade',
        schemaVersion: 1,
        occurred: '2019-07-04',
        recordedAt: '2019-07-05',
        by: { ...japan, name: 'Taro Kono' },
        data: {
          act: 'report',
          says: 'PLOVER CONSULT:visit, as coded by machine for POLECAT.',
          coded: [{ scheme: 'plover', code: 'CONSULT:visit' }],
          to: [korea],
        },
        sources: [
          {
            publisher: 'A newspaper',
            title: 'Minister goes to Seoul',
            locator: 'POLECAT event 20190705-0001-4e081644904c_CONSULT',
          },
        ],
        record: 'POLECAT 20190705-0001-4e081644904c_CONSULT',
      },
    ]);
  });

  it.each(plover.types.map((type) => [type]))('should be read for type %s', (type) => {
    const { events } = read(polecat({ 'Event Type': type, 'Event Mode': 'None' }));
    expect(events).toMatchObject([{ data: { coded: [{ scheme: 'plover', code: type }] } }]);
  });

  it.each([
    ['AGREE', 'StatementMade', { act: 'promise' }],
    ['SUPPORT', 'StatementMade', { act: 'report' }],
    ['REQUEST', 'StatementMade', { act: 'demand' }],
    ['REJECT', 'StatementMade', { act: 'reject' }],
    ['COOPERATE', 'CooperationReported', { field: 'economic', between: [japan, korea] }],
    ['SANCTION', 'ConflictReported', { field: 'economic', between: [japan, korea] }],
  ])('of type %s should become %s', (type, event, data) => {
    expect(read(polecat({ 'Event Type': type, 'Event Mode': '' })).events).toMatchObject([
      { type: event, data },
    ]);
  });

  it('should keep an unknown mode in a note', () => {
    expect(read(polecat({ 'Event Mode': 'ease' })).events).toMatchObject([
      {
        data: { coded: [{ code: 'ACCUSE' }] },
        note: 'Its mode, "ease", is not one of PLOVER 2.0.',
      },
    ]);
  });

  it('should count the day of a date-time at the log’s offset', () => {
    const { events, joined } = read(
      [
        polecat({ 'Event Date': '2019-07-04' }),
        polecat({ 'Event ID': 'x', 'Event Date': '2019-07-03T20:00:00Z' }),
      ].join('\n'),
    );
    expect(events).toHaveLength(1);
    expect(joined).toMatchObject([{ row: 2, as: 'duplicate' }]);
  });

  it('may name several countries if it is clear who acts', () => {
    const both = (actors: string, recipients: string) =>
      read(polecat({ 'Actor Country': actors, 'Recipient Country': recipients }));
    expect(both('USA; JPN', 'KOR').events).toMatchObject([{ by: japan }]);
    expect(both('JPN; KOR', 'KOR').unplaced).toMatchObject([
      { reason: 'it does not say which of JPN and KOR acts' },
    ]);
    expect(both('USA; CHN', 'KOR').unplaced).toMatchObject([
      { reason: 'it is about "USA" with "CHN" and "KOR", not JPN and KOR' },
    ]);
    expect(both('Japan', 'South Korea').events).toHaveLength(1);
  });

  it.each([
    [{ 'Event Type': 'DEMAND' }, 'its type "DEMAND" is not one of PLOVER 2.0'],
    [{ 'Event Type': 'ACCUSE:allege' }, 'its type "ACCUSE:allege" is not one of PLOVER 2.0'],
    [{ 'Actor Country': 'None' }, 'it names no country for who acts'],
    [{ 'Publication Date': null }, 'the date of its report, "", cannot be read'],
    [{ 'Event Date': 20190704 }, undefined],
    [
      { 'Event Date': '2019-08-01' },
      'it is dated 2019-08-01, and was reported before that, on 2019-07-05',
    ],
  ])('with %j should be listed with the reason', (fields, reason) => {
    expect(read(polecat(fields)).unplaced[0]?.reason).toBe(reason);
  });

  it.each(['{"Event ID":', '[1]', 'null', '"x"', '7'])('should be unplaced for %s', (line) => {
    expect(read([polecat(), line].join('\n')).unplaced).toEqual([
      { row: 2, reason: 'it is not an object of JSON on one line' },
    ]);
  });

  it('should be unplaced for odd field names such as __proto__', () => {
    const odd = '{"__proto__":{"Event ID":"x"},"constructor":"y","attributes":3,"event_type":{}}';
    expect(read(odd).unplaced).toMatchObject([{ row: 1 }]);
  });
});
