import { audit, orThrow, parseLog } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { usChinaChipsLog } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';
import { eventLine, headerText, logText } from '../../support/lines';

const gov = (country: string) => ({ country, sector: 'GOV' });
const measure = (by: string, against: string, fields: object = {}) =>
  eventLine({
    type: 'MeasureAnnounced',
    by: gov(by),
    data: {
      measure: 'm',
      instrument: 'import-tariff',
      flow: 'import',
      against,
      products: ['p'],
      rate: 5,
      ...fields,
    },
  });
const dispute = (complainant: string, respondent: string) =>
  eventLine({
    type: 'ConsultationsRequested',
    by: gov(complainant),
    data: { dispute: 'DS1', forum: 'WTO', complainant, respondent },
  });

const warnings = (line: string, header = headerText) => {
  const log = orThrow(parseLog(logText(line).replace(headerText, header)));
  const tags = log.warnings.map(({ _tag }) => _tag);
  // The rules refuse some of these events too, which reading a log does not ask.
  const others: readonly string[] = ['NoSource', 'AgainstTheRules', 'UnknownMeasure'];
  const audited = audit(log).flatMap(({ _tag }) => (others.includes(_tag) ? [] : [_tag]));
  expect(audited).toEqual(tags);
  return tags;
};

describe('an event that concerns neither party', () => {
  it('should be warned of, and kept', () => {
    expect(warnings(measure('USA', 'CHN'))).toEqual(['OutsideParties']);
    expect(warnings(dispute('USA', 'CHN'))).toEqual(['OutsideParties']);
    expect(warnings(eventLine({ by: gov('AUS'), data: { boycott: 'b', against: 'NZL' } }))).toEqual(
      ['OutsideParties'],
    );
  });

  it('should be warned of where two others change their relations', () => {
    const severed = { with: 'CHN', level: 'severed' };
    const changed = eventLine({
      type: 'DiplomaticRelationsChanged',
      by: gov('USA'),
      data: severed,
    });
    expect(warnings(changed)).toEqual(['OutsideParties']);
    const recalled = eventLine({
      type: 'AmbassadorRecalled',
      by: gov('USA'),
      data: { host: 'CHN' },
    });
    expect(warnings(recalled)).toContain('OutsideParties');
  });

  it('should not be warned of where a party, a bloc or an earlier event is concerned', () => {
    expect(warnings(measure('JPN', 'CHN'))).toEqual([]);
    expect(warnings(measure('USA', 'KOR'))).toEqual([]);
    expect(warnings(measure('USA', 'EUN'))).toEqual([]);
    expect(warnings(dispute('KOR', 'USA'))).toEqual([]);
    expect(
      warnings(
        eventLine({
          by: { sector: 'IGO', name: 'WTO' },
          type: 'StatementMade',
          data: { act: 'urge', says: 'Talk.' },
        }),
      ),
    ).toEqual([]);
  });

  it('should not be warned of where it joins a dispute or tells who belongs to a group', () => {
    const joins = { dispute: 'DS1', members: ['AUS'], in: 'panel' };
    const [one, other] = [
      eventLine({ type: 'InterestNotified', by: gov('AUS'), data: joins }),
      eventLine({ type: 'MembershipNoted', by: gov('FRA'), data: { group: 'EUN', member: 'FRA' } }),
    ];
    const log = orThrow(parseLog(logText(one, other.replace('"id":"a"', '"id":"b"'))));
    expect(log.warnings).toEqual([]);
  });

  it('should be judged by the first party where the second is all others', () => {
    const header = headerText.replace('"KOR"', '"*"');
    expect(warnings(measure('JPN', 'CHN'), header)).toEqual([]);
    expect(warnings(measure('USA', 'CHN'), header)).toEqual(['OutsideParties']);
    expect(warnings(measure('USA', 'CHN'), headerText.replace('"JPN","KOR"', '"*","*"'))).toEqual(
      [],
    );
  });

  it('should not be in the cases', () => {
    for (const log of [japanKoreaLog, usChinaChipsLog]) expect(log.warnings).toEqual([]);
  });
});

describe('an actor that acts against itself', () => {
  it.each([
    ['BoycottStarted', { boycott: 'b', against: 'JPN' }],
    ['DiplomaticRelationsChanged', { with: 'JPN', level: 'severed' }],
    ['AmbassadorRecalled', { host: 'JPN' }],
  ])('should be warned of for %s', (type, data) =>
    expect(warnings(eventLine({ type, by: gov('JPN'), data }))).toContain('AgainstItself'),
  );

  it('should be warned of, and kept', () => {
    expect(warnings(measure('JPN', 'JPN'))).toEqual(['AgainstItself']);
    expect(warnings(dispute('KOR', 'KOR'))).toEqual(['AgainstItself']);
  });

  const own = { measure: 'm', products: ['p'], partners: ['CHN', 'JPN'] };
  const announced = { ...own, instrument: 'import-tariff', flow: 'import', against: 'KOR' };
  it.each([
    ['MeasureAnnounced', announced],
    ['MeasureAmended', { ...own, duty: { percent: 5 } }],
    ['MeasureSuspended', own],
    ['MeasureResumed', own],
    ['MeasureLifted', own],
    ['ExclusionGranted', own],
    ['LicenceGranted', { ...own, licence: 'l', general: true }],
  ])('should be warned of for %s that names it among the partners', (type, data) =>
    expect(
      warnings(
        eventLine({
          type,
          by: gov('JPN'),
          data,
          schemaVersion: type === 'ExclusionGranted' ? 1 : 2,
        }),
      ),
    ).toContain('AgainstItself'),
  );
});

describe('a country that does not exist', () => {
  it('should be a problem that names the nearest', () =>
    expect(() => orThrow(parseLog(logText(measure('JPN', 'KRO'))))).toThrow(
      'data.against: expected an ISO 3166-1 alpha-3 code such as JPN, or a bloc such as EUN, found "KRO". Did you mean "KOR"?',
    ));
  it.each(['SUN', 'YUG', 'SCG', 'CSK', 'DDR', 'XKX', 'ZZZ', 'EUN'])('should not be %s', (code) =>
    expect(warnings(measure('JPN', code))).toEqual([]),
  );
});
