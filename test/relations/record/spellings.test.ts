import { append, audit, dispute, type EventInput, isLeft } from 'bilateral';
import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import { consulted, step } from '../../support/disputes/complaint';
import { act, held, korea, logOf, stateOf } from '../../support/policy';

const named = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event }) => `${_tag} ${event}`);
const request = (forum: string) =>
  step(
    'request',
    'ConsultationsRequested',
    '2010-01-01',
    { forum, complainants: ['KOR'], respondent: 'JPN' },
    korea,
  );

describe('another spelling of the WTO', () => {
  it.each(['wto', 'Wto', 'W.T.O.', 'WTO DSB', 'World Trade Organization'])(
    'should be refused for the forum %s',
    (forum) => {
      expect(named(request(forum))).toEqual(['AgainstTheRules request']);
      const refused = append([request(forum)])(japanKoreaLog);
      expect(isLeft(refused) && refused.left.message).toContain('write "forum": "WTO"');
    },
  );

  it.each(['WTO', 'NAFTA', 'a treaty'])('should not be seen in the forum %s', (forum) => {
    expect(named(request(forum))).toEqual([]);
    expect(held(dispute('DS1')(stateOf(logOf(request(forum)), '2010-02-01'))).forum).toBe(forum);
  });
});

describe('a name that differs from an earlier one only in capitals', () => {
  const pact = (id: string, agreement: string) =>
    act(id, 'AgreementConcluded', '2016-01-01', {
      agreement,
      title: 'A pact',
      parties: ['JPN', 'KOR'],
    });

  it('should be named for a dispute, together with the missing request', () => {
    const other = step('other', 'PanelRequested', '2010-03-10', { dispute: 'ds1' }, korea);
    expect(named(...consulted, other)).toContain('OtherSpelling other');
  });

  it('should be named for an agreement and a forum', () => {
    expect(named(pact('a', 'pact'), pact('b', 'Pact'))).toEqual(['OtherSpelling b']);
    const other = { ...request('nafta'), data: { ...request('nafta').data, dispute: 'DS2' } };
    const events = [request('NAFTA'), { ...other, id: 'other' } as EventInput];
    expect(named(...events)).toEqual(['OtherSpelling other']);
  });

  it('should be named for a scheme of codes that the library knows, once an act', () => {
    const noted = act('noted', 'ProductNoted', '2019-01-01', {
      product: 'chips',
      codes: [
        { scheme: 'hts', code: '8542' },
        { scheme: 'hts', code: '8541' },
      ],
    });
    expect(named(noted)).toEqual(['OtherSpelling noted']);
  });

  it('should say what to do', () => {
    const [found] = audit(logOf(pact('a', 'pact'), pact('b', 'Pact')));
    expect(found?.message).toBe(
      'Event "b": "Pact" in "agreement" differs from "pact" only in capitals, and counts as another. Did you mean "pact"? Write both alike. If there are two, give them names that differ more.',
    );
  });

  it('should not be seen in names that are alike, or differ in letters', () => {
    expect(named(pact('a', 'pact'), pact('b', 'pact-2'))).toEqual([]);
  });
});
