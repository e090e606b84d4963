import { append, audit, type EventInput, isLeft } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, logOf } from '../../../support/policy';
import {
  adopted,
  byJapan,
  byKorea,
  compliancePanel,
  id,
  inCompliance,
  objections,
  panel,
  requested,
} from './korea-against-japan';

describe('who takes a step', () => {
  const messages = (...steps: readonly EventInput[]) =>
    Object.fromEntries(audit(logOf(...steps)).map(({ event, message }) => [event, message]));

  it('should be said rightly where the respondent began the proceeding', () => {
    const [request, ...rest] = compliancePanel;
    const ofJapan = { ...request, ...byJapan } as EventInput;
    const pause = act('pause', 'ProceedingPaused', '2012-06-01', inCompliance, byKorea);
    expect(messages(...adopted, ofJapan, ...rest, pause)).toEqual({
      pause: expect.stringContaining('KOR is the complainant, and did not begin this proceeding'),
    });
  });

  it('should not be a complainant that joins later, nor another forum', () => {
    const again = (data: object) =>
      ({ ...requested, id: 'again', data: { ...requested.data, ...data } }) as EventInput;
    expect(objections(requested, again({}))).toEqual([]);
    expect(messages(requested, again({ complainants: ['KOR', 'BRA'] }))).toEqual({
      again: expect.stringContaining('BRA is none of its complainants'),
    });
    expect(messages(...adopted, again({ ...inCompliance, forum: 'USMCA' } as object))).toEqual({
      again: expect.stringContaining('the dispute is before WTO'),
    });
  });

  it('should be the complainant that made a request, where it is withdrawn', () => {
    const [, ...steps] = adopted;
    const both = { ...requested, data: { ...requested.data, complainants: ['KOR', 'BRA'] } };
    const request = act('request', 'RetaliationRequested', '2012-02-01', { dispute: id }, byKorea);
    const brazil = { by: { country: 'BRA', sector: 'GOV' } } as const;
    const dropped = act(
      'dropped',
      'RequestWithdrawn',
      '2012-03-01',
      { dispute: id, request: 'retaliation' },
      brazil,
    );
    expect(messages(both as EventInput, ...steps, request, dropped)).toEqual({
      dropped: expect.stringContaining('KOR made this request'),
    });
  });
});

it('should tell a refused step with an imprecise date how to narrow it', () => {
  const composed = act('composed', 'PanelComposed', '2010-04', { dispute: id });
  const steps = [...panel.slice(0, 3), { ...composed, recordedAt: '2010-04-30' } as EventInput];
  const advice =
    'Its date, 2010-04, counts from its first day. If it came after "established", write so: [2010-04-20..2010-04].';
  expect(audit(logOf(...steps)).map(({ message }) => message)).toEqual([
    expect.stringContaining(advice),
  ]);
  const appended = append(steps.slice(-1))(logOf(...panel.slice(0, 3)));
  expect(isLeft(appended) && appended.left.message).toContain(advice);
  const narrowed = { ...composed, occurred: '[2010-04-20..2010-04]', recordedAt: '2010-04-30' };
  expect(objections(...panel.slice(0, 3), narrowed as EventInput)).toEqual([]);
  const early = { ...composed, occurred: '2010-02', recordedAt: '2010-04-30' } as EventInput;
  expect(audit(logOf(...panel.slice(0, 3), early))[0]?.message).toMatch(/correct its date\.$/);
});
