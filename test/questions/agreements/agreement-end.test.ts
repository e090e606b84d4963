import { agreement, append, audit, type EventInput, isLeft, type PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';

const by = (country: string) => ({ by: { country, sector: 'GOV' } }) as const;
const pact = { agreement: 'pact' } as const;
const concluded = act('concluded', 'AgreementConcluded', '2016-01-01', {
  ...pact,
  title: 'A pact',
  parties: ['JPN', 'KOR'],
});
const left = (party: string, on: string) =>
  act(`left-${party}`, 'AgreementLeft', on, { ...pact, party }, by(party));
const notice = act('notice', 'TerminationNotified', '2018-01-01', {
  ...pact,
  notice: 'n',
  effectiveFrom: '2018-07-01',
});
const expiring = {
  ...concluded,
  data: { ...concluded.data, effectiveUntil: '2018-07-01' },
} as EventInput;
const joins = (on: string, party: string, dates: object = {}) =>
  act(
    `joins-${party}`,
    'AgreementConcluded',
    on,
    { ...pact, title: 'Accession', parties: [party, 'JPN'], ...dates },
    by(party),
  );
const at = (point: PointLiteral, ...events: readonly EventInput[]) =>
  held(agreement('pact')(stateOf(logOf(...events), point)));
const refusal = (before: readonly EventInput[], event: EventInput) => {
  const refused = append([event])(logOf(...before));
  return isLeft(refused) ? refused.left.message : undefined;
};

const late = (type: 'AgreementSuspended' | 'AgreementResumed') =>
  act('late', type, '2019-01-01', pact);
const acts = [
  late('AgreementSuspended'),
  late('AgreementResumed'),
  act('late', 'AgreementAppliedProvisionally', '2019-01-01', pact),
  act('late', 'AgreementRatified', '2019-01-01', { ...pact, party: 'JPN' }),
  act('late', 'AgreementLeft', '2019-01-01', { ...pact, party: 'JPN' }),
  act('late', 'TerminationNotified', '2019-01-01', { ...pact, notice: 'other' }),
  joins('2019-01-01', 'CHN'),
];

describe.each([
  ['left by its parties', [concluded, left('KOR', '2018-01-01')], /left fewer than two parties/],
  ['ended by a notice', [concluded, notice], /has ended by the notice "n"/],
  ['expired', [expiring], /has expired/],
] as const)('an agreement that is %s', (_, before, told) => {
  it.each(acts)('should refuse $type', (event) => {
    expect(refusal(before, event)).toMatch(told);
  });

  it('should refuse to take back its conclusion', () => {
    const late = act('late', 'DecisionWithdrawn', '2019-01-01', {
      ...pact,
      withdraws: 'concluded',
    });
    expect(refusal(before, late)).toMatch(told);
  });

  it('should refuse to suspend or withdraw another notice', () => {
    const other = act('other', 'TerminationNotified', '2017-06-01', {
      ...pact,
      notice: 'other',
      effectiveFrom: '2025-01-01',
    });
    const on = { ...pact, notice: 'other' };
    for (const late of [
      act('late', 'NoticeSuspended', '2019-01-01', on),
      act('late', 'NoticesWithdrawn', '2019-01-01', { ...on, withdraws: ['other'] }),
      act('late', 'DecisionWithdrawn', '2019-01-01', { ...on, withdraws: 'other' }),
    ])
      expect(refusal([other, ...before], late)).toMatch(told);
  });

  it('should stay as it is, whatever is said of it later', () => {
    const ended = at('2018-12-31', ...before);
    const after = at(
      '2020-01-01',
      ...before,
      joins('2019-01-01', 'CHN'),
      left('JPN', '2019-06-01'),
    );
    expect([after.status, after.act, after.since]).toEqual([ended.status, ended.act, ended.since]);
  });
});

describe('an agreement with a notice', () => {
  it('should take other acts until the notice has effect, or while it is suspended or withdrawn', () => {
    const on = { ...pact, notice: 'n' };
    const suspended = act('suspended', 'NoticeSuspended', '2018-06-01', on);
    const withdrawn = act('withdrawn', 'NoticesWithdrawn', '2018-06-01', {
      ...on,
      withdraws: ['notice'],
    });
    const lifted = act('lifted', 'NoticesWithdrawn', '2018-06-15', {
      ...on,
      withdraws: ['suspended'],
    });
    const early = act('early', 'AgreementSuspended', '2018-06-30', pact);
    expect(refusal([concluded, notice], early)).toBeUndefined();
    for (const saved of [suspended, withdrawn])
      expect(refusal([concluded, notice, saved], late('AgreementSuspended'))).toBeUndefined();
    expect(refusal([concluded, notice, suspended, lifted], late('AgreementSuspended'))).toMatch(
      /ended by the notice/,
    );
  });

  it('should end at once by a notice without a date', () => {
    const atOnce = act('notice', 'TerminationNotified', '2018-01-01', { ...pact, notice: 'n' });
    expect(refusal([concluded, atOnce], late('AgreementSuspended'))).toMatch(/ended by the notice/);
  });
});

describe('a country that joins an agreement', () => {
  const accession = joins('2023-07-16', 'GBR', { effectiveFrom: '2024-12-15' });
  const steps = [concluded, accession];

  it('should be a party from the day on which that has effect', () => {
    expect(audit(logOf(...steps))).toEqual([]);
    expect(at('2024-12-14', ...steps).parties).toEqual(['JPN', 'KOR']);
    expect(at('2024-12-15', ...steps)).toMatchObject({
      status: 'in-force',
      since: '2016-01-01',
      parties: ['JPN', 'KOR', 'GBR'],
    });
  });

  it('should be a party at once where no day is named', () => {
    expect(at('2023-07-16', concluded, joins('2023-07-16', 'GBR')).parties).toContain('GBR');
  });

  it('should wait for the act that names the day', () => {
    const undated = joins('2023-07-16', 'GBR', { effectiveFrom: null });
    const dated = {
      ...joins('2024-08-30', 'GBR', { effectiveFrom: '2024-12-15', completes: 'joins-GBR' }),
      id: 'dated',
    } as EventInput;
    expect(audit(logOf(concluded, undated, dated))).toEqual([]);
    expect(at('2030-01-01', concluded, undated).parties).toEqual(['JPN', 'KOR']);
    expect(at('2024-12-14', concluded, undated, dated).parties).toEqual(['JPN', 'KOR']);
    expect(at('2024-12-15', concluded, undated, dated).parties).toContain('GBR');
  });

  it('should ratify before that day, and neither act for the others, leave nor join again', () => {
    const on = '2024-01-01';
    const ratifies = act('r', 'AgreementRatified', on, { ...pact, party: 'GBR' }, by('GBR'));
    expect(refusal(steps, ratifies)).toBeUndefined();
    expect(refusal(steps, act('s', 'AgreementSuspended', on, pact, by('GBR')))).toMatch(
      /GBR is no party/,
    );
    expect(refusal(steps, left('GBR', on))).toMatch(/no party of the agreement yet/);
    const again = { ...joins(on, 'GBR'), id: 'again' } as EventInput;
    expect(refusal(steps, again)).toMatch(/already concluded/);
  });

  it('should be able to take its accession back before that day, and no other country', () => {
    const back = (on: string, country: string) =>
      act('back', 'DecisionWithdrawn', on, { ...pact, withdraws: 'joins-GBR' }, by(country));
    const given = [...steps, back('2024-01-01', 'GBR')];
    expect(audit(logOf(...given))).toEqual([]);
    expect(at('2025-01-01', ...given).parties).toEqual(['JPN', 'KOR']);
    expect(refusal(steps, back('2024-01-01', 'JPN'))).toMatch(/is an act of GBR/);
    expect(refusal(steps, back('2025-01-01', 'GBR'))).toMatch(/nothing here that waits/);
  });

  it('should come back from the day on which that has effect', () => {
    const three = { ...concluded, data: { ...concluded.data, parties: ['CHN', 'JPN', 'KOR'] } };
    const back = joins('2018-01-01', 'CHN', { effectiveFrom: '2019-01-01' });
    const all = [three as EventInput, left('CHN', '2017-01-01'), back];
    expect(audit(logOf(...all))).toEqual([]);
    expect(at('2018-12-31', ...all)).toMatchObject({ parties: ['JPN', 'KOR'], left: ['CHN'] });
    expect(at('2019-01-01', ...all)).toMatchObject({ parties: ['CHN', 'JPN', 'KOR'], left: [] });
  });

  it('should keep an agreement that another would have ended by leaving', () => {
    const leaves = act(
      'leaves',
      'AgreementLeft',
      '2023-08-01',
      { ...pact, party: 'KOR', effectiveFrom: '2025-01-01' },
      by('KOR'),
    );
    expect(at('2023-08-01', concluded, leaves).endsOn).toBe('2025-01-01');
    expect(at('2023-08-01', ...steps, leaves).endsOn).toBeNull();
    expect(at('2025-01-01', ...steps, leaves)).toMatchObject({
      status: 'in-force',
      parties: ['JPN', 'GBR'],
    });
  });
});
