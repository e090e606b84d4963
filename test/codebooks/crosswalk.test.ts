import { japanKoreaLog } from 'bilateral/japan-korea';
import { describe, expect, it } from 'vitest';
import {
  cameoEntry,
  codesFor,
  codesForKind,
  goldstein,
  type Kind,
  kinds,
  kindsFor,
  kindsOf,
  ploverEntry,
  type Scheme,
} from '../../src/codebooks';
import type { PolicyEvent } from '../../src/events/catalogue';
import { decodeEvent } from '../../src/events/decode/decode';
import { plainEvents } from '../../src/events/plain';
import { isLeft, isSome } from '../../src/fp';

const schemes = ['cameo', 'plover'] as const satisfies readonly Scheme[];
const isIn = {
  cameo: (code: string) => isSome(cameoEntry(code)),
  plover: (code: string) => isSome(ploverEntry(code)),
};
const typeOf = (kind: Kind) => kind.split(' ')[0] ?? '';

const matches = schemes.flatMap((scheme) =>
  kinds.flatMap((kind) => codesForKind(kind, scheme).map((match) => ({ scheme, ...match }))),
);

describe('the crosswalk', () => {
  it('should have a kind for every type of event except corrections and retractions', () => {
    expect([...new Set(kinds.map(typeOf))].sort()).toEqual(Object.keys(plainEvents).sort());
  });

  it('should give only codes that its tables have', () => {
    const codes = matches.flatMap(({ scheme, code, ...match }) => {
      const nearest = 'nearest' in match ? match.nearest : undefined;
      return [code, nearest].flatMap((each) => (each ? [{ scheme, code: each }] : []));
    });
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter(({ scheme, code }) => !isIn[scheme](code))).toEqual([]);
  });

  it('should give a reason for every CAMEO code that does not fit exactly', () => {
    const silent = matches.filter(
      ({ scheme, fit, note, kind }) =>
        scheme === 'cameo' && fit !== 'exact' && note === '' && !kind.endsWith('pending'),
    );
    expect(silent).toEqual([]);
  });

  it('should have `code: null` exactly for `fit: none`', () => {
    expect(matches.filter(({ code, fit }) => (code === null) !== (fit === 'none'))).toEqual([]);
  });

  it('should give the same matches from kinds to codes and from codes to kinds', () => {
    for (const { scheme, kind, code, fit } of matches)
      if (code !== null)
        expect(kindsFor(scheme, code)).toContainEqual(expect.objectContaining({ kind, fit }));
    for (const scheme of schemes)
      for (const code of new Set(matches.flatMap((each) => each.code ?? [])))
        for (const { kind, fit } of kindsFor(scheme, code))
          expect(codesForKind(kind, scheme)).toContainEqual(expect.objectContaining({ code, fit }));
  });

  it('should give no kind for codes whose meaning has no event type', () => {
    for (const code of ['164', '045', '190', 'nonsense'])
      expect(kindsFor('cameo', code)).toEqual([]);
    expect(kindsFor('plover', 'ASSAULT')).toEqual([]);
  });

  // Kind, CAMEO, its scores by ICEWS and GDELT, fit in CAMEO, PLOVER, its score.
  it.each<[Kind, string, number, number, string, string | null, number | null]>([
    ['RulingIssued', '116', -2, -2, 'exact', 'SANCTION:convict', -6],
    ['StatementMade accuse', '112', -2, -2, 'exact', 'ACCUSE:allege', -3.5],
    ['StatementMade deny', '016', -5, -2, 'exact', null, null],
    ['CauseDenied', '016', -5, -2, 'exact', null, null],
    ['StatementMade justify', '052', 3.5, 3.5, 'too-coarse', 'SUPPORT', 5],
    ['StatementMade demand lifting', '1054', -5, -5, 'exact', 'REQUEST:yield', -1],
    ['StatementMade urge lifting', '0254', -0.3, -0.3, 'exact', 'REQUEST:yield', -1],
    ['StatementMade reject lifting', '1244', -4, -4, 'exact', 'REJECT:yield', -2],
    ['StatementMade praise', '051', 3.4, 3.4, 'exact', 'SUPPORT', 5],
    ['MeasureAnnounced pending', '1312', -5.8, -5.8, 'approximate', 'THREATEN:restrict', -3],
    ['MeasureAnnounced in force', '163', -8, -8, 'too-coarse', 'SANCTION:discontinue', -6],
    ['TrustedPartnerRemoved in force', '160', -4, -4, 'approximate', 'SANCTION:discontinue', -6],
    ['MeasureLifted pending', '0354', 7, 7, 'exact', 'CONCEDE', 4.5],
    ['MeasureLifted in force', '085', 7, 7, 'exact', 'RETREAT', 6.5],
    ['TrustedPartnerRestored in force', '085', 7, 7, 'exact', 'RETREAT', 6.5],
    ['MeasureAmended easier', '085', 7, 7, 'too-coarse', 'RETREAT', 6.5],
    ['ConsultationsRequested WTO', '115', -2, -2, 'exact', 'ACCUSE:allege', -3.5],
    ['BoycottStarted', '143', -6.5, -6.5, 'exact', 'PROTEST:boycott', -4.5],
    ['CompensationPlanAnnounced', '0331', 5.2, 5.2, 'approximate', 'AGREE', 2.5],
    ['CompensationPaid', '071', 7.4, 7.4, 'approximate', 'AID', 10],
    ['TalksAgreed', '036', 4, 4, 'exact', 'AGREE', 2.5],
    ['TalksHeld', '046', 7, 7, 'exact', 'CONSULT', 2.5],
    ['CooperationReported military', '062', 7.4, 7.4, 'exact', 'COOPERATE', 9.5],
    ['CooperationReported intelligence', '064', 7, 7, 'exact', 'COOPERATE', 9.5],
    ['TerminationNotified', '1313', -5.8, -5.8, 'approximate', 'THREATEN:relations', -3.5],
    ['ArbitrationRequested', '107', -5, -5, 'approximate', 'REQUEST:meet', 0],
    ['ArbitrationRefused', '126', -5, -5, 'approximate', 'REJECT:meet', -2],
  ])('should code %s as %s', (kind, cameoCode, icews, gdelt, fit, ploverCode, score) => {
    const [first] = codesForKind(kind, 'cameo');
    expect(first).toMatchObject({ code: cameoCode, fit });
    expect(goldstein('icews')(cameoCode)).toMatchObject({ value: { score: icews } });
    expect(goldstein('gdelt')(cameoCode)).toMatchObject({ value: { score: gdelt } });
    const [second] = codesForKind(kind, 'plover');
    expect(second?.code).toBe(ploverCode);
    if (ploverCode !== null) expect(ploverEntry(ploverCode)).toMatchObject({ value: { score } });
  });

  it.each<[Kind, string, string]>([
    ['ProceedingPaused', '080', 'CONCEDE'],
    ['ComplaintWithdrawn', '080', 'CONCEDE'],
  ])('should have no code for %s, and name the nearest', (kind, cameo, plover) => {
    expect(codesForKind(kind, 'cameo')).toMatchObject([{ code: null, nearest: cameo }]);
    expect(codesForKind(kind, 'plover')).toMatchObject([{ code: null, nearest: plover }]);
  });

  it('should have no code for a licence granted', () => {
    expect(codesForKind('LicenceGranted', 'cameo')).toMatchObject([{ code: null, fit: 'none' }]);
  });
});

const sound = (input: unknown): PolicyEvent => {
  const event = decodeEvent(input);
  if (isLeft(event)) throw new Error(JSON.stringify(event.left));
  return event.right;
};

const act = (type: string, data: object, occurred = '2030-05-10') =>
  sound({
    id: 'x',
    type,
    schemaVersion: type === 'MeasureAmended' ? plainEvents.MeasureAmended.version : 1,
    occurred,
    recordedAt: '2030-06-01',
    by: { country: 'USA', sector: 'GOV' },
    data,
    sources: [],
  });

const lifted = (effect: object, occurred?: string) =>
  act('MeasureLifted', { measure: 'm', products: ['p'], ...effect }, occurred);

describe('the kind of an event', () => {
  it.each([
    [{}, '2030-05-10', 'in force'],
    [{ effectiveFrom: null }, '2030-05-10', 'pending'],
    [{ effectiveFrom: '2030-05-10' }, '2030-05-10', 'in force'],
    [{ effectiveFrom: '2030-05-01' }, '2030-05-10', 'in force'],
    [{ effectiveFrom: '2030-05-11' }, '2030-05-10', 'pending'],
    [{ effectiveFrom: '2030-05-20' }, '2030-05', 'in force'],
    [{ effectiveFrom: '2030-06-01' }, '2030-05', 'pending'],
    [{ effectiveFrom: '2030-05-10T12:00:00Z' }, '2030-05-10T12:00:00Z', 'in force'],
    [{ effectiveFrom: '2030-05-10T12:00:01Z' }, '2030-05-10T12:00:00Z', 'pending'],
  ])('with %j on %s is %s', (effect, occurred, standing) => {
    expect(kindsOf(lifted(effect, occurred))).toEqual([`MeasureLifted ${standing}`]);
  });

  it('should count days at the given offset', () => {
    const event = lifted({ effectiveFrom: '2030-05-11' }, '2030-05-10T20:00:00Z');
    expect(kindsOf(event)).toEqual(['MeasureLifted pending']);
    expect(kindsOf(event, { offset: '+09:00' })).toEqual(['MeasureLifted in force']);
  });

  it('should distinguish support for one’s own side from restrictions on others', () => {
    const announced = (instrument: string) =>
      act('MeasureAnnounced', {
        measure: 'm',
        instrument,
        flow: 'export',
        against: 'CHN',
        products: ['p'],
      });
    expect(kindsOf(announced('state-loan'))).toEqual(['MeasureAnnounced support']);
    expect(kindsOf(announced('export-subsidy'))).toEqual(['MeasureAnnounced support']);
    expect(kindsOf(announced('export-ban'))).toEqual(['MeasureAnnounced in force']);
  });

  it('should depend on the licence before, for an amended measure', () => {
    const { events } = japanKoreaLog;
    const easing = events.find(({ id }) => id === 'jp-eases-photoresist-2019');
    expect(easing && kindsOf(easing)).toEqual(['MeasureAmended easier', 'MeasureAmended stricter']);
    expect(easing && kindsOf(easing, { events })).toEqual(['MeasureAmended easier']);
  });

  it('should depend on the event it is about, for a demand', () => {
    const { events } = japanKoreaLog;
    const demand = events.find(({ id }) => id === 'kr-demands-position-2020');
    expect(demand && kindsOf(demand)).toEqual(['StatementMade demand']);
    expect(demand && codesFor(demand, 'cameo', { events })).toMatchObject([{ code: '1054' }]);
  });

  it.each([
    ['demand', 'demand lifting'],
    ['urge', 'urge lifting'],
    ['reject', 'reject lifting'],
    ['accuse', 'accuse'],
  ])('for a statement to %s about a restriction is %s', (speech, kind) => {
    const { events } = japanKoreaLog;
    const about = ['jp-individual-licences-2019'];
    const statement = act('StatementMade', { act: speech, says: 'Lift it.', about });
    expect(kindsOf(statement, { events })).toEqual([`StatementMade ${kind}`]);
    expect(kindsOf(statement)).toEqual([`StatementMade ${speech}`]);
  });

  it('should be its own for a refusal of arbitration', () => {
    const { events } = japanKoreaLog;
    const request = events.find(({ type }) => type === 'ArbitrationRequested');
    const about = [request?.id ?? ''];
    const statement = act('StatementMade', { act: 'reject', says: 'No.', about });
    expect(kindsOf(statement, { events })).toEqual(['StatementMade reject arbitration']);
  });

  it.each([
    ['Military', 'military'],
    ['intelligence', 'intelligence'],
    ['Trade', 'economic'],
    ['culture', 'other'],
  ])('for cooperation in %s is %s', (field, kind) => {
    const reported = act('CooperationReported', { field, between: [], says: 'They met.' });
    expect(kindsOf(reported)).toEqual([`CooperationReported ${kind}`]);
  });

  it('should be none for a correction or retraction', () => {
    expect(kindsOf(act('EventRetracted', { target: 'y', reason: 'wrong' }))).toEqual([]);
  });
});
