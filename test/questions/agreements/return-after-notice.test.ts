import {
  agreement,
  append,
  audit,
  type EventInput,
  history,
  isLeft,
  isSome,
  pipe,
  relations,
  timeline,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { act, held, logOf, stateOf } from '../../support/policy';
import { at, by, id } from './pact';

const on = { agreement: id } as const;
const concluded = (...parties: readonly string[]) =>
  act(
    'concluded',
    'AgreementConcluded',
    '2015-12-12',
    { ...on, title: 'A pact', parties, effectiveFrom: '2016-11-04' },
    { by: { sector: 'IGO', name: 'UN' } },
  );
const notice = (party: string, year: number) =>
  act(
    `notice-${party}-${year}`,
    'TerminationNotified',
    `${year}-11-04`,
    { ...on, notice: `${party}-${year}`, effectiveFrom: `${year + 1}-11-04` },
    by(party),
  );
const back = (
  party: string,
  occurred: string,
  dates: object = {},
  others: readonly string[] = [],
) =>
  act(
    `back-${party}-${occurred}`,
    'AgreementConcluded',
    occurred,
    { ...on, title: 'Return', parties: [party, ...others], ...dates },
    by(party),
  );
const suspended = (party: string, occurred: string) =>
  act(`suspended-${party}-${occurred}`, 'AgreementSuspended', occurred, on, by(party));
const leaves = (party: string, occurred: string) =>
  act(`leaves-${party}`, 'AgreementLeft', occurred, { ...on, party }, by(party));
/** The messages about broken rules. The log is of Japan and Korea, so others remark on who acts. */
const against = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).flatMap(({ _tag, message }) =>
    _tag === 'AgainstTheRules' ? [message] : [],
  );
const refusal = (before: readonly EventInput[], event: EventInput) => {
  const refused = append([event])(logOf(...before));
  return isLeft(refused) ? refused.left.message : undefined;
};

describe('the Paris Agreement, which the United States left, joined again and left again', () => {
  const paris = { agreement: 'Paris-Agreement' } as const;
  const steps = [
    act(
      'paris',
      'AgreementConcluded',
      '2015-12-12',
      {
        ...paris,
        title: 'Paris Agreement',
        parties: ['CAN', 'CHN', 'EUN', 'USA'],
        effectiveFrom: '2016-11-04',
      },
      { by: { sector: 'IGO', name: 'United Nations' } },
    ),
    act(
      'notice-2019',
      'TerminationNotified',
      '2019-11-04',
      { ...paris, notice: 'usa-2019', effectiveFrom: '2020-11-04' },
      by('USA'),
    ),
    act(
      'acceptance-2021',
      'AgreementConcluded',
      '2021-01-20',
      { ...paris, title: 'Acceptance', parties: ['USA'], effectiveFrom: '2021-02-19' },
      by('USA'),
    ),
    act(
      'notice-2025',
      'TerminationNotified',
      '2025-01-27',
      { ...paris, notice: 'usa-2025', effectiveFrom: '2026-01-27' },
      by('USA'),
    ),
  ];

  it('should have no act refused', () => {
    expect(against(...steps)).toEqual([]);
  });

  it('should count the United States among its parties while it is one', () => {
    const found = pipe(timeline(relations)(logOf(...steps)), history(agreement(paris.agreement)));
    const told = found.flatMap(({ from, value }) =>
      isSome(value) ? [[from, value.value.status, value.value.left]] : [],
    );
    expect(told).toEqual([
      ['2015-12-12', 'concluded', []],
      ['2016-11-04', 'in-force', []],
      ['2019-11-04', 'in-force', []],
      ['2020-11-04', 'in-force', ['USA']],
      ['2021-02-19', 'in-force', []],
      ['2025-01-27', 'in-force', []],
      ['2026-01-27', 'in-force', ['USA']],
    ]);
  });
});

describe('a party that left by a notice', () => {
  const given = [concluded('CAN', 'CHN', 'USA'), notice('USA', 2019)];
  const returned = [...given, back('USA', '2021-01-20', { effectiveFrom: '2021-02-19' })];

  it('should act as a party again from the day on which it comes back', () => {
    expect(refusal(returned, suspended('USA', '2021-02-18'))).toMatch(/USA is no party/);
    expect(refusal(returned, suspended('USA', '2021-02-19'))).toBeUndefined();
    expect(refusal(returned, notice('USA', 2022))).toBeUndefined();
    expect(refusal(returned, leaves('USA', '2022-01-01'))).toBeUndefined();
    expect(refusal(given, notice('USA', 2022))).toMatch(/USA is no party/);
  });

  it('should be able to come back again and again, and to leave each time', () => {
    const often = [
      ...returned,
      notice('USA', 2022),
      back('USA', '2024-01-20'),
      leaves('USA', '2025-01-20'),
      back('USA', '2026-01-20'),
      notice('USA', 2026),
    ];
    expect(against(...often)).toEqual([]);
    const isIn = (
      ['2020-11-04', '2021-02-19', '2023-11-04', '2024-01-20', '2025-01-20', '2026-01-20'] as const
    ).map((day) => at(day, ...often).left.length === 0);
    expect(isIn).toEqual([false, true, false, true, false, true]);
    expect(at('2027-11-04', ...often)).toMatchObject({ parties: ['CAN', 'CHN'], left: ['USA'] });
  });

  it('should be able to give the day of its return later, or to take the return back', () => {
    const undated = back('USA', '2021-01-20', { effectiveFrom: null });
    const dated = back('USA', '2021-02-01', { effectiveFrom: '2021-03-01', completes: undated.id });
    expect(against(...given, undated, dated)).toEqual([]);
    expect(at('2021-02-28', ...given, undated, dated).left).toEqual(['USA']);
    expect(at('2021-03-01', ...given, undated, dated).left).toEqual([]);
    const taken = act(
      'taken-back',
      'DecisionWithdrawn',
      '2021-02-01',
      { ...on, withdraws: undated.id },
      by('USA'),
    );
    expect(against(...given, undated, taken)).toEqual([]);
    expect(at('2022-01-01', ...given, undated, taken).left).toEqual(['USA']);
  });

  it('should be able to say before it leaves that it comes back after that', () => {
    const early = back('USA', '2020-10-01', { effectiveFrom: '2021-02-19' });
    expect(against(...given, early)).toEqual([]);
    expect(at('2020-11-04', ...given, early).left).toEqual(['USA']);
    expect(at('2021-02-19', ...given, early).left).toEqual([]);
  });

  it('should come back together with a country that joins', () => {
    const both = back('USA', '2021-01-20', {}, ['GBR']);
    expect(against(...given, both)).toEqual([]);
    expect(at('2021-01-20', ...given, both).parties).toEqual(['CAN', 'CHN', 'USA', 'GBR']);
  });

  it('should count when others leave after its return', () => {
    const next = [...returned, notice('CAN', 2022)];
    expect(against(...next)).toEqual([]);
    expect(at('2023-11-04', ...next)).toMatchObject({
      status: 'in-force',
      parties: ['CHN', 'USA'],
      left: ['CAN'],
    });
    expect(refusal(next, suspended('USA', '2024-01-01'))).toBeUndefined();
    const last = [...next, notice('CHN', 2024)];
    expect(at('2024-11-05', ...last).endsOn).toBe('2025-11-04');
    expect(at('2025-11-04', ...last)).toMatchObject({ status: 'terminated', since: '2025-11-04' });
  });

  it('should not count between its departure and its return', () => {
    const next = [...given, notice('CAN', 2020), back('USA', '2022-01-20')];
    expect(at('2021-11-04', ...next)).toMatchObject({ status: 'terminated', since: '2021-11-04' });
    expect(at('2022-01-20', ...next)).toMatchObject({
      status: 'terminated',
      since: '2021-11-04',
      act: 'notice-CAN-2020',
    });
    expect(against(...next)).toEqual([
      expect.stringContaining('has ended by the notice "CAN-2020"'),
    ]);
  });

  it('should come back without the suspension from before it left', () => {
    const all = [
      concluded('CAN', 'CHN', 'USA'),
      suspended('USA', '2018-01-01'),
      notice('USA', 2019),
      back('USA', '2021-02-19'),
    ];
    expect(at('2020-11-03', ...all).suspendedBy).toEqual(['USA']);
    expect(at('2021-02-19', ...all).suspendedBy).toEqual([]);
    const again = suspended('USA', '2022-01-01');
    expect(against(...all, again)).toEqual([]);
    expect(at('2022-01-01', ...all, again).suspendedBy).toEqual(['USA']);
  });

  it('should not come back in place of another', () => {
    const all = [...given, notice('CHN', 2020)];
    const wrong = back('USA', '2021-01-20', {}, ['CAN']);
    expect(refusal(all, wrong)).toBeUndefined();
    expect(at('2021-01-20', ...all, wrong)).toMatchObject({
      left: [],
      parties: ['CAN', 'CHN', 'USA'],
    });
  });
});

describe('a party that has not left', () => {
  const given = [concluded('CAN', 'CHN', 'USA'), notice('USA', 2019)];

  it('should have nothing to come back to', () => {
    const third = back('CHN', '2020-12-01');
    expect(refusal(given, third)).toMatch(/already concluded/);
    expect(at('2021-01-01', ...given, third)).toEqual(at('2021-01-01', ...given));
    const [before] = given;
    if (before === undefined) throw new Error('the agreement is missing');
    expect(held(stateOf(logOf(before, third), '2021-01-01').agreements.get(id))).toEqual(
      held(stateOf(logOf(before), '2021-01-01').agreements.get(id)),
    );
  });

  it('should have nothing to come back to once its notice is suspended or withdrawn', () => {
    const notice = { ...on, notice: 'USA-2019' };
    const withdrawal = { ...notice, withdraws: ['notice-USA-2019'] };
    for (const saved of [
      act('saved', 'NoticeSuspended', '2020-01-01', notice, by('USA')),
      act('saved', 'NoticesWithdrawn', '2020-01-01', withdrawal, by('USA')),
    ])
      expect(refusal([...given, saved], back('USA', '2020-12-01'))).toMatch(/already concluded/);
  });

  it('should leave by its notice all the same after an act that would bring it back', () => {
    const early = back('USA', '2020-01-01');
    expect(at('2020-11-04', ...given, early).left).toEqual(['USA']);
  });

  it('should keep its suspension after an act that names it beside a country that joins', () => {
    const withdrawn = act(
      'withdrawn',
      'NoticesWithdrawn',
      '2020-01-01',
      { ...on, notice: 'USA-2019', withdraws: ['notice-USA-2019'] },
      by('USA'),
    );
    const joined = back('KOR', '2020-06-01', {}, ['CAN', 'CHN', 'USA']);
    for (const more of [[], [withdrawn]]) {
      const all = [...given, ...more, suspended('USA', '2020-02-01'), joined];
      expect(against(...all)).toEqual([]);
      expect(at('2020-06-01', ...all)).toMatchObject({
        parties: ['CAN', 'CHN', 'USA', 'KOR'],
        suspendedBy: ['USA'],
      });
      expect(refusal(all, suspended('USA', '2020-07-01'))).toMatch(/USA has already suspended/);
    }
  });

  it('should not be about to end the agreement by a notice once it has left by another act', () => {
    const both = [...given, leaves('USA', '2020-06-01')];
    expect(against(...both)).toEqual([]);
    expect(at('2020-06-01', ...both)).toMatchObject({ status: 'in-force', endsOn: null });
    expect(at('2020-11-04', ...both)).toMatchObject({ status: 'in-force', left: ['USA'] });
  });
});
