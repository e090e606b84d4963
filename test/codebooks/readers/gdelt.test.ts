import { describe, expect, it } from 'vitest';
import { readGdelt } from '../../../src/codebooks';
import { gdelt, gdelt2 } from '../../support/event-rows';

const read = readGdelt({ parties: ['JPN', 'KOR'], offset: '+09:00' });
const japan = { country: 'JPN', sector: 'GOV' };
const korea = { country: 'KOR', sector: 'GOV' };

const only = (row: string) => {
  const { events, unplaced } = read(row);
  expect(unplaced).toEqual([]);
  expect(events).toHaveLength(1);
  return events[0];
};

const reasonFor = (row: string): string => {
  const { events, joined, unplaced } = read(row);
  expect([events, joined]).toEqual([[], []]);
  expect(unplaced).toMatchObject([{ row: 1 }]);
  return unplaced[0]?.reason ?? '';
};

describe('a row of GDELT 1.0', () => {
  it('should become a statement with both dates and its source', () => {
    expect(only(gdelt())).toEqual({
      id: 'gdelt-855000001',
      type: 'StatementMade',
      schemaVersion: 1,
      occurred: '2019-07-04',
      recordedAt: '2019-07-05',
      by: japan,
      data: {
        act: 'accuse',
        says: 'CAMEO 112 (Accuse), as coded by machine for GDELT.',
        coded: [{ scheme: 'cameo', code: '112' }],
        to: [korea],
      },
      sources: [
        { publisher: 'GDELT 1.0', url: 'https://example.org/story', locator: 'event 855000001' },
      ],
      record: 'GDELT 855000001',
    });
  });

  it('should have no address in the files up to 2013', () => {
    expect(only(gdelt({}, 57))?.sources).toEqual([
      { publisher: 'GDELT 1.0', locator: 'event 855000001' },
    ]);
  });

  it('should give a source that is no address as a title', () => {
    expect(only(gdelt({ SOURCEURL: 'BBC Monitoring' }))?.sources).toMatchObject([
      { title: 'BBC Monitoring' },
    ]);
  });

  it.each([
    ['010', 'report'],
    ['016', 'deny'],
    ['020', 'urge'],
    ['0254', 'urge'],
    ['0354', 'promise'],
    ['036', 'promise'],
    ['042', 'report'],
    ['051', 'praise'],
    ['052', 'justify'],
    ['057', 'report'],
    ['090', 'report'],
    ['1054', 'demand'],
    ['115', 'accuse'],
    ['1244', 'reject'],
    ['1312', 'report'],
  ])('with code %s should become a statement: %s', (EventCode, act) => {
    expect(only(gdelt({ EventCode }))).toMatchObject({
      type: 'StatementMade',
      data: { act, coded: [{ code: EventCode }] },
    });
  });

  it.each([
    ['061', 'CooperationReported', 'economic'],
    ['062', 'CooperationReported', 'military'],
    ['071', 'CooperationReported', 'Provide economic aid'],
    ['085', 'CooperationReported', 'Ease economic sanctions, boycott, embargo'],
    ['143', 'ConflictReported', 'Conduct strike or boycott'],
    ['163', 'ConflictReported', 'Impose embargo, boycott, or sanctions'],
    ['190', 'ConflictReported', 'Use conventional military force'],
  ])('with code %s should become %s', (EventCode, type, field) => {
    expect(only(gdelt({ EventCode }))).toMatchObject({
      type,
      by: japan,
      data: { field, between: [japan, korea], coded: [{ scheme: 'cameo', code: EventCode }] },
    });
  });

  it.each([
    ['JUD', 'JUD'],
    ['MIL', 'GOV'],
    ['BUS', 'BUS'],
    ['MED', 'MED'],
    ['EDU', 'CVL'],
  ])('with an actor of role %s should be by sector %s', (Actor1Type1Code, sector) => {
    const event = only(gdelt({ Actor1Type1Code, Actor1Name: 'SUPREME COURT' }));
    expect(event?.by).toEqual({ country: 'JPN', sector, name: 'SUPREME COURT' });
  });
});

describe('a row of GDELT 1.0 that gives no event', () => {
  it.each([
    [
      'of another pair',
      { Actor2CountryCode: 'CHN' },
      'it is about "JPN" and "CHN", not JPN and KOR',
    ],
    ['of one party', { Actor2CountryCode: 'JPN' }, 'it is about "JPN" and "JPN", not JPN and KOR'],
    ['without an actor', { Actor1CountryCode: '' }, 'it names no country for who acts'],
    ['without a target', { Actor2CountryCode: '' }, 'it names no country for whom it concerns'],
    ['with no code', { EventCode: '---' }, 'its code "---" is not one of CAMEO 1.1b3'],
    [
      'with a code that lost a zero',
      { EventCode: '354' },
      'its code "354" is not one of CAMEO 1.1b3',
    ],
    [
      'with a code that may have lost a zero',
      { EventCode: '10' },
      'its code "10" is that of a root, or has lost a zero at its beginning: read codes as text',
    ],
    ['without a date', { SQLDATE: '' }, 'its date "" cannot be read'],
    ['on no day', { SQLDATE: '20190230' }, 'its date "20190230" cannot be read'],
    ['in no year', { SQLDATE: '2019' }, 'its date "2019" cannot be read'],
    ['added on no day', { DATEADDED: 'x' }, 'the date of its report, "x", cannot be read'],
    [
      'added before it happened',
      { SQLDATE: '20190706' },
      'it is dated 2019-07-06, and was reported before that, on 2019-07-05',
    ],
    ['without an id', { GLOBALEVENTID: '' }, 'its id "" cannot name an event'],
    ['with an odd id', { GLOBALEVENTID: '1/2' }, 'its id "1/2" cannot name an event'],
  ])('%s should be listed with the reason', (_, cells, reason) => {
    expect(reasonFor(gdelt(cells))).toBe(reason);
  });

  it('should name the known numbers of columns for a row with another number', () => {
    expect(reasonFor(`${gdelt()}\t\t`)).toBe(
      'it has 60 columns; those of GDELT 1.0 have 57 or 58, those of GDELT 2.0 have 61',
    );
  });
});

describe('a row of GDELT 2.0, with 61 columns', () => {
  it('should be read with the instant at which it was added', () => {
    expect(only(gdelt2())).toMatchObject({
      id: 'gdelt-855000001',
      occurred: '2019-07-04',
      recordedAt: '2019-07-04T15:30:00Z',
      by: japan,
      data: { act: 'accuse', to: [korea] },
      sources: [{ publisher: 'GDELT 2.0', url: 'https://example.org/story' }],
    });
  });

  it('should be unplaced for an instant that does not exist', () => {
    expect(reasonFor(gdelt2({ DATEADDED: '20190704253000' }))).toBe(
      'the date of its report, "20190704253000", cannot be read',
    );
  });

  it('should be joined with a row of GDELT 1.0 that reports the same event', () => {
    const { events, joined } = read([gdelt2(), gdelt({ GLOBALEVENTID: '2' })].join('\n'));
    expect(events).toMatchObject([{ recordedAt: '2019-07-04T15:30:00Z' }]);
    expect(joined).toEqual([{ row: 2, event: 'gdelt-855000001', as: 'duplicate' }]);
  });
});

describe('rows of GDELT 1.0 that report the same event', () => {
  const twice = (first: Record<string, string>, second: Record<string, string>) =>
    read([gdelt(first), gdelt({ GLOBALEVENTID: '855000002', ...second })].join('\n'));

  it('should become one event, recorded at the earlier date, with both sources', () => {
    const { events, joined } = twice(
      { DATEADDED: '20190708' },
      { DATEADDED: '20190706', SOURCEURL: 'https://example.org/other' },
    );
    expect(joined).toEqual([{ row: 2, event: 'gdelt-855000001', as: 'duplicate' }]);
    expect(events).toMatchObject([
      {
        id: 'gdelt-855000001',
        recordedAt: '2019-07-06',
        sources: [
          { url: 'https://example.org/story', locator: 'event 855000001' },
          { url: 'https://example.org/other', locator: 'event 855000002' },
        ],
      },
    ]);
  });

  const swapped = {
    Actor1Name: 'SOUTH KOREA',
    Actor1CountryCode: 'KOR',
    Actor2Name: 'JAPAN',
    Actor2CountryCode: 'JPN',
  };

  it('should become one event if both sides consult or cooperate, in either direction', () => {
    for (const EventCode of ['040', '046', '057', '061']) {
      const { events, joined } = twice({ EventCode }, { EventCode, ...swapped });
      expect(events).toHaveLength(1);
      expect(joined).toEqual([{ row: 2, event: 'gdelt-855000001', as: 'reciprocal' }]);
    }
  });

  it('should become two events for acts of one side on the other', () => {
    for (const EventCode of ['112', '042', '163'])
      expect(twice({ EventCode }, { EventCode, ...swapped }).events).toHaveLength(2);
  });

  it('should become two events if the day, the code or an actor differs', () => {
    expect(twice({}, { SQLDATE: '20190703' }).events).toHaveLength(2);
    expect(twice({}, { EventCode: '111' }).events).toHaveLength(2);
    expect(twice({}, { Actor1Name: 'TOKYO' }).events).toHaveLength(2);
    expect(twice({}, { Actor1Type1Code: 'BUS' }).events).toHaveLength(2);
  });

  it('should be listed as unplaced for a repeated id with another code', () => {
    const { events, unplaced } = twice({}, { GLOBALEVENTID: '855000001', EventCode: '111' });
    expect(events).toHaveLength(1);
    expect(unplaced).toEqual([
      { row: 2, reason: 'a row above it has the same id, GDELT 855000001' },
    ]);
  });
});

describe('the text', () => {
  it('may use any line ends and have blank lines', () => {
    const rows = [gdelt(), '', gdelt({ GLOBALEVENTID: '2', EventCode: '111' }), 'x'];
    for (const end of ['\n', '\r\n', '\r']) {
      const { events, unplaced } = read(`\uFEFF${rows.join(end)}${end}`);
      expect(events.map(({ id }) => id)).toEqual(['gdelt-855000001', 'gdelt-2']);
      expect(unplaced).toMatchObject([{ row: 4 }]);
    }
  });

  it('may be empty', () => {
    expect(read('')).toEqual({ events: [], unplaced: [], joined: [] });
  });

  it('should give its events in order of recordedAt', () => {
    const { events } = read(
      [
        gdelt({ DATEADDED: '20190709' }),
        gdelt({ GLOBALEVENTID: '2', EventCode: '111', DATEADDED: '20190706' }),
      ].join('\n'),
    );
    expect(events.map(({ recordedAt }) => recordedAt)).toEqual(['2019-07-06', '2019-07-09']);
  });
});

describe('the relation', () => {
  it.each([
    { parties: ['JPN', 'JPN'], offset: '+09:00' },
    { parties: ['Japan', 'KOR'], offset: '+09:00' },
    { parties: ['JPN', 'KOR'], offset: '+9:00' },
  ] as const)('should throw a RangeError for %j', (relation) => {
    expect(() => readGdelt(relation)).toThrow(RangeError);
  });
});
