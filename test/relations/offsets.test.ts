import { audit, type EventInput, positions, tradeRegime } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  disputeOn,
  established,
  inCompliance,
  statusOn,
  step,
} from '../support/disputes/complaint';
import { amended, announced, m, resumed, suspended } from '../support/measure-acts';
import { act, held, japan, korea, logOf, stateOf } from '../support/policy';

// The logs here are at +09:00: 20:00 UTC on the first is five in the morning of the second.
const fiveOnTheSecond = '2020-01-01T20:00:00Z';

const licenceOn = (day: `${number}-${number}-${number}`, ...events: readonly EventInput[]) =>
  held(tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid' })(stateOf(logOf(...events), day)))
    .licence;

describe('a day and a date-time of another offset are ordered in the offset of the log', () => {
  it('where two decisions on a measure take effect on one day', () => {
    const day = amended('day', '2019-12-01', 'specified-bulk', { effectiveFrom: '2020-01-02' });
    const hour = amended('hour', '2019-12-02', 'prohibited', { effectiveFrom: fiveOnTheSecond });
    expect(licenceOn('2020-01-03', announced(), day, hour)).toBe('prohibited');
  });

  it('where a temporary and a lasting decision are of one day', () => {
    const lasting = amended('lasting', '2019-12-01', 'specified-bulk', {
      effectiveFrom: '2020-01-02',
    });
    const temporary = amended('temporary', '2019-12-01', 'prohibited', {
      effectiveFrom: fiveOnTheSecond,
      effectiveUntil: '2020-02-01',
    });
    expect(licenceOn('2020-01-03', announced(), lasting, temporary)).toBe('prohibited');
    expect(licenceOn('2020-02-01', announced(), lasting, temporary)).toBe('specified-bulk');
  });

  it('where an act extends another from the moment at which that ends', () => {
    const first = announced({ effectiveFrom: '2019-12-15', effectiveUntil: '2020-01-02' });
    const { licence: _, ...head } = first.data as { readonly licence: string };
    const extended = act('extended', 'MeasureAnnounced', '2019-12-20', {
      ...head,
      effectiveFrom: '2020-01-01T15:00:00Z',
      effectiveUntil: '2020-03-01',
      completes: 'announced',
    } as never);
    expect(licenceOn('2020-01-02', first, extended)).toBe('individual');
  });

  it('where an act completes one that has begun on its day', () => {
    const first = suspended('first', '2019-12-01', {
      effectiveFrom: '2020-01-02',
      effectiveUntil: '2020-02-01',
    });
    // Where the first still waited, its end would be that of the second.
    const second = suspended('second', fiveOnTheSecond, { completes: 'first' });
    const row = held(
      stateOf(logOf(announced(), first, second), '2020-01-02').measures.get('m/acid'),
    );
    expect(row.decisions.at(-1)).toMatchObject({ act: 'second', until: null });
  });

  it('where a resumption comes after the end of a suspension', () => {
    const first = suspended('first', '2019-12-01', { effectiveUntil: '2020-01-02' });
    const late = resumed('late', fiveOnTheSecond);
    expect(audit(logOf(announced(), first, late)).map(({ event }) => event)).toEqual(['late']);
  });

  it('where two acts put a partner on a list', () => {
    const put = (id: string, tier: string, effectiveFrom: string) =>
      act(id, 'TrustedPartnerListed', '2019-12-01', {
        list: 'table',
        partner: 'KOR',
        tier,
        effectiveFrom,
      });
    const log = logOf(put('day', 'A', '2020-01-02'), put('hour', 'B', fiveOnTheSecond));
    const { trustedPartners } = stateOf(log, '2020-01-03');
    expect(held(trustedPartners.get('JPN>KOR/table')).tier).toBe('B');
  });

  it('where two baselines are noted', () => {
    const noted = (id: string, licence: 'none' | 'individual', effectiveFrom: string) =>
      act(id, 'LicenceRegimeNoted', '2019-12-01', {
        from: 'JPN',
        to: 'KOR',
        products: m.products,
        licence,
        effectiveFrom,
      });
    const day = noted('day', 'individual', '2020-01-02');
    const hour = noted('hour', 'none', fiveOnTheSecond);
    expect(licenceOn('2020-01-03', day, hour)).toBe('none');
  });

  it('where an act on a membership drops what was to come after it', () => {
    const noted = (id: string, dates: object) =>
      act(
        id,
        'MembershipNoted',
        '2019-12-01',
        { group: 'EUN', member: 'HRV', ...dates },
        { by: { sector: 'IGO', name: 'European Union' } },
      );
    const joins = noted('joins', { effectiveFrom: '2020-01-02' });
    const again = noted('again', {
      effectiveFrom: fiveOnTheSecond,
      effectiveUntil: '2025-01-01',
    });
    const { memberships } = stateOf(logOf(joins, again), '2020-01-02');
    expect(held(memberships.get('HRV/EUN'))).toMatchObject({ act: 'joins', since: '2020-01-02' });
  });

  it('where the suspension of a notice is withdrawn after its date', () => {
    const on = { agreement: 'GSOMIA', notice: 'n' } as const;
    const log = logOf(
      act('given', 'TerminationNotified', '2019-11-01', { ...on, effectiveFrom: '2020-01-02' }),
      act('halted', 'NoticeSuspended', '2019-12-01', on),
      act('back', 'NoticesWithdrawn', fiveOnTheSecond, { ...on, withdraws: ['halted'] }),
    );
    expect(held(stateOf(log, '2020-01-02').notices.get('GSOMIA/n'))).toMatchObject({
      status: 'effective',
      since: fiveOnTheSecond,
    });
  });

  it('where the authority of a panel lapses a year and a day after a pause', () => {
    const paused = step('paused', 'ProceedingPaused', fiveOnTheSecond, {}, korea);
    const composed = step('composed', 'PanelComposed', '2010-06-10');
    const panel = [...established, composed, paused];
    expect(disputeOn(panel, '2021-01-02').stage).toBe('panel-composed');
    expect(disputeOn(panel, '2021-01-03').stage).toBe('lapsed');
  });

  it('where a time limit of a dispute is counted', () => {
    const report = step('report', 'ReportCirculated', fiveOnTheSecond, { report: 'panel' });
    const panel = [...established, step('composed', 'PanelComposed', '2010-06-10'), report];
    expect(disputeOn(panel, '2020-02-01').limits).toEqual([
      { article: '16.4', by: '2020-03-02', kept: null },
    ]);
  });

  it('where the latest of several statements says what an actor holds', () => {
    const spoken = (id: string, speech: 'accuse' | 'deny', on: string) =>
      act(
        id,
        'StatementMade',
        on,
        { act: speech, says: id, claim: 'c' },
        { by: japan, sources: [{ publisher: 'The Times' }] },
      );
    const denied = spoken('denied', 'deny', '2020-01-02T03:00:00+09:00');
    const accused = spoken('accused', 'accuse', fiveOnTheSecond);
    const state = stateOf(logOf(denied, accused), '2020-01-02');
    expect(positions()(state).map(({ act: event }) => event)).toEqual(['accused']);
  });

  it('where two proceedings of a dispute give it two lines of status', () => {
    const steps = [
      ...adopted,
      step('again', 'PanelRequested', '2019-12-01', inCompliance, korea),
      step('again-panel', 'PanelEstablished', '2020-01-02', inCompliance),
      step('leave', 'RetaliationRequested', fiveOnTheSecond, {}, korea),
    ];
    expect(statusOn(steps, '2020-01-02').map(([, since]) => since)).toEqual([
      '2020-01-02',
      fiveOnTheSecond,
    ]);
  });
});
