import { append, dispute, type EventInput, isLeft, retaliation } from 'bilateral';
import { readDisputes } from 'bilateral/codebooks';
import { describe, expect, it } from 'vitest';
import { held, logOf, stateOf } from '../../support/policy';

type Row = { readonly date: string; readonly step: string; readonly [field: string]: unknown };

const eventsOf = (
  complainant: string | readonly string[],
  steps: readonly Row[],
): readonly EventInput[] => {
  const { log, unread } = readDisputes({ parties: ['XAA', 'XBB'] })(
    JSON.stringify({ dispute: 'DS1', complainant, respondent: 'XBB', steps }),
  );
  expect(unread).toEqual([]);
  return log.events;
};

/** Why the last step is refused; undefined where it is taken. */
const refusal = (complainant: string | readonly string[], ...steps: readonly Row[]) => {
  const events = eventsOf(complainant, steps);
  const added = append(events.slice(-1))(logOf(...events.slice(0, -1)));
  return isLeft(added) ? added.left.message : undefined;
};

const at = (date: string, step: string, more: object = {}): Row => ({ date, step, ...more });
const usd = (amount: number) => ({ amount, currency: 'USD', per: 'year' });

const panel = (by: string) => [
  at('2000-01-01', 'consultations-requested', { by }),
  at('2000-03-10', 'panel-requested', { by }),
  at('2000-04-20', 'panel-established'),
  at('2000-05-20', 'panel-composed'),
];
const reported = [...panel('XAA'), at('2001-01-10', 'panel-report-circulated')];
const adopted = [
  ...reported,
  at('2001-02-10', 'reports-adopted', { reports: ['panel'], toConform: true }),
];
const decided = (level: number) => [
  ...adopted,
  at('2001-03-01', 'period-agreed', { until: '2001-12-01' }),
  at('2001-12-05', 'retaliation-requested', { by: 'XAA', level: usd(10) }),
  at('2001-12-10', 'retaliation-objected', { by: 'XBB' }),
  at('2002-01-30', 'retaliation-decided', { level: usd(level) }),
];

describe('authorisation after an award', () => {
  it('should be refused for more than the arbitrator decided', () => {
    const granted = at('2002-02-28', 'retaliation-authorised', { level: usd(10) });
    expect(refusal('XAA', ...decided(5), granted)).toMatch(/no more than that \(DSU Art\. 22\.7\)/);
    expect(refusal('XAA', ...decided(10), granted)).toBeUndefined();
  });
});

describe('a second award of one period', () => {
  const awarded = (date: string, until: string) => at(date, 'period-awarded', { until });
  const asked = [...adopted, at('2001-03-01', 'period-arbitration-requested', { by: 'XAA' })];

  it('should be refused, but not a longer period on which the parties agree', () => {
    const first = [...asked, awarded('2001-05-01', '2001-12-01')];
    expect(refusal('XAA', ...first, awarded('2001-06-01', '2004-05-01'))).toMatch(/already/);
    const agreed = at('2001-06-01', 'period-agreed', { until: '2002-05-01' });
    expect(refusal('XAA', ...first, agreed)).toBeUndefined();
  });
});

describe('a request of another party for a panel on compliance', () => {
  it('should be refused in the same round, and taken in the next', () => {
    const ask = (date: string, by: string, more: object = {}) =>
      at(date, 'panel-requested', { by, recourse: 'compliance', ...more });
    const first = [...adopted, ask('2002-12-14', 'XBB')];
    expect(refusal('XAA', ...first, ask('2002-12-18', 'XAA'))).toMatch(/"round" \(2\)/);
    expect(refusal('XAA', ...first, ask('2002-12-18', 'XAA', { round: 2 }))).toBeUndefined();
    expect(refusal('XAA', ...first, ask('2002-12-18', 'XBB'))).toBeUndefined();
  });
});

describe('a complainant that has settled', () => {
  it('should take no more steps in the original proceeding of the others', () => {
    const settled = [
      at('2000-01-01', 'consultations-requested', { by: 'XAA' }),
      at('2000-02-10', 'solution-notified', { by: 'XCC' }),
      ...panel('XAA').slice(1),
    ];
    const paused = (by: string) => at('2000-06-01', 'work-suspended', { by });
    expect(refusal(['XAA', 'XCC'], ...settled, paused('XCC'))).toMatch(/^.*XCC has settled/);
    expect(refusal(['XAA', 'XCC'], ...settled, paused('XAA'))).toBeUndefined();
  });
});

describe('a pause until a day', () => {
  const short = at('2000-06-01', 'work-suspended', { by: 'XAA', until: '2000-09-01' });
  const longer = at('2000-08-01', 'work-suspended', { by: 'XAA', until: '2001-08-01' });
  const stageOn = (day: `${number}-${number}-${number}`, ...steps: readonly Row[]) =>
    held(dispute('DS1')(stateOf(logOf(...eventsOf('XAA', steps)), day))).stage;

  it('should not let the panel lapse where it is short, so that its report is taken', () => {
    expect(stageOn('2001-07-01', ...panel('XAA'), short)).toBe('panel-composed');
    const report = at('2001-09-01', 'panel-report-circulated');
    expect(refusal('XAA', ...panel('XAA'), short, report)).toBeUndefined();
  });

  it('should let it lapse where the pause is prolonged past twelve months', () => {
    expect(stageOn('2001-07-01', ...panel('XAA'), short, longer)).toBe('lapsed');
  });
});

describe('two authorisations that stand', () => {
  it('should have a level each, and none for the dispute', () => {
    const steps = [
      ...adopted,
      at('2001-07-05', 'retaliation-requested', { by: 'XAA', round: 1 }),
      at('2001-07-14', 'retaliation-objected', { by: 'XBB', round: 1 }),
      at('2001-10-06', 'retaliation-requested', { by: 'XAA', round: 2 }),
      at('2001-10-17', 'retaliation-objected', { by: 'XBB', round: 2 }),
      at('2002-08-31', 'retaliation-decided', { round: 1, level: usd(147.4) }),
      at('2002-08-31', 'retaliation-decided', { round: 2, level: usd(147.3) }),
      at('2002-11-19', 'retaliation-authorised', { round: 1 }),
      at('2002-11-19', 'retaliation-authorised', { round: 2 }),
    ];
    const state = stateOf(logOf(...eventsOf('XAA', steps)), '2003-01-01');
    const found = held(retaliation('DS1')(state));
    expect(found).toMatchObject({ authorised: true, level: null });
    expect(found.proceedings.map(({ level }) => level?.amount)).toEqual([147.4, 147.3]);
    expect(held(dispute('DS1')(state)).level).toBeNull();
  });
});

describe('a limit that runs from an imprecise date', () => {
  it('should be kept only if it is kept whichever day the date means', () => {
    const limitOn = (adoption: string) => {
      const steps = [
        ...reported,
        at('2001-02-10', 'appeal-notified', { by: 'XBB' }),
        at('2001-07', 'appellate-report-circulated'),
        at(adoption, 'reports-adopted', { reports: ['appellate', 'panel'], toConform: true }),
      ];
      const { limits } = held(
        dispute('DS1')(stateOf(logOf(...eventsOf('XAA', steps)), '2002-03-01')),
      );
      return limits.find(({ article }) => article === '17.14');
    };
    expect(limitOn('2001-08-20')).toEqual({ article: '17.14', by: '2001-08-30', kept: null });
    expect(limitOn('2001-07-31')).toMatchObject({ kept: true });
    expect(limitOn('2001-09-10')).toMatchObject({ kept: false });
  });
});

describe('a step of a table that withdraws a request for retaliation', () => {
  it('should be read', () => {
    const steps = [
      ...decided(10).slice(0, -2),
      at('2001-12-20', 'retaliation-request-withdrawn', { by: 'XAA' }),
    ];
    expect(refusal('XAA', ...steps)).toBeUndefined();
  });
});

describe('an implementation that is reported in a further period', () => {
  it('should give the status again', () => {
    const steps = [
      ...adopted,
      at('2001-03-01', 'implementation-reported', { extent: 'partial' }),
      at('2001-04-01', 'period-agreed', { until: '2001-12-01' }),
      at('2001-11-01', 'implementation-reported', { extent: 'complete' }),
    ];
    const { status } = held(
      dispute('DS1')(stateOf(logOf(...eventsOf('XAA', steps)), '2002-01-01')),
    );
    expect(status).toMatchObject([
      { term: 'Implementation notified by respondent', since: '2001-11-01' },
    ]);
  });
});
