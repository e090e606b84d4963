import {
  append,
  asOf,
  audit,
  compliance,
  type DateLiteral,
  dispute,
  emptyLog,
  isLeft,
  relations,
  retaliation,
  thirdParties,
  timeline,
  toNullable,
} from 'bilateral';
import { describe, expect, it } from 'vitest';
import { rememberedDisputes } from '../../../support/disputes/real';

const replayed = new Map(
  rememberedDisputes.map((each) => [each.dispute, timeline(relations)(each.log)]),
);
const stateOn = (id: string, on: DateLiteral) => {
  const its = replayed.get(id);
  if (its === undefined) throw new Error(`${id} is missing`);
  return asOf(on)(its);
};
const statusOn = (id: string, on: DateLiteral) =>
  (toNullable(dispute(id)(stateOn(id, on)))?.status ?? []).map(
    ({ since, proceeding, term }) => `${since} ${proceeding.slice(id.length + 1)} ${term}`,
  );

describe.each(rememberedDisputes)('$dispute', ({ log, read, steps }) => {
  it('should be read from its table, with nothing odd about it', () => {
    expect([read.unread, read.ignored]).toEqual([[], []]);
    expect(log.events).toHaveLength(steps);
    expect(audit(log)).toEqual([]);
  });

  it('should be appended step by step without a refusal', () => {
    let sofar = emptyLog({ parties: log.header.parties, offset: '+01:00' });
    const refused: string[] = [];
    for (const event of log.events) {
      const longer = append([event])(sofar);
      if (isLeft(longer)) refused.push(longer.left.message);
      else sofar = longer.right;
    }
    expect(refused).toEqual([]);
  });
});

const objection =
  'Objection to the request for authorization to retaliate (Arbitration under Article 22.6 of the DSU requested)';

it.each([
  // A suspended arbitration on retaliation has no line; the compliance panel has one.
  [
    'DS18',
    '1999-08-03',
    [
      '1999-07-28 compliance/1 Compliance Panel (Article 21.5 of the DSU) established but not yet composed',
    ],
  ],
  [
    'DS18',
    '2000-05-18',
    ['2000-05-18 original/1 Mutually acceptable solution on implementation notified'],
  ],
  ['DS38', '1998-04-21', ['1997-02-20 original/1 Panel composed']],
  ['DS38', '1998-04-22', ['1998-04-22 original/1 Authority for panel lapsed']],
  // The request for a panel is withdrawn twice.
  ['DS46', '1996-10-16', ['1996-06-19 original/1 In consultations']],
  [
    'DS46',
    '2001-08-23',
    ['2001-08-23 compliance/2 Compliance proceedings completed without finding of non-compliance'],
  ],
  // The appeal is withdrawn, and made again.
  ['DS108', '1999-11-02', ['1999-10-08 original/1 Panel report circulated']],
  ['DS108', '1999-11-26', ['1999-11-26 original/1 Panel report under appeal']],
  ['DS108', '2002-01-29', [`2000-11-27 retaliation/1 ${objection}`]],
  ['DS108', '2006-03-14', ['2003-05-07 retaliation/1 Authorization to retaliate granted']],
  ['DS136', '2003-09-19', [`2002-01-17 retaliation/1 ${objection}`]],
  [
    'DS257',
    '2006-10-12',
    ['2006-10-12 original/1 Mutually acceptable solution on implementation notified'],
  ],
  // The request to retaliate is withdrawn.
  ['DS322', '2012-08-14', ['2012-08-14 original/1 Implementation notified by respondent']],
  ['DS366', '2010-02-18', ['2010-02-18 original/1 Implementation notified by respondent']],
  // Two reports on compliance wait for the Appellate Body, which has no members.
  [
    'DS371',
    '2020-12-21',
    [
      '2019-01-09 compliance/1 Compliance proceedings ongoing',
      '2019-09-09 compliance/2 Compliance proceedings ongoing',
      `2020-02-25 retaliation/1 ${objection}`,
    ],
  ],
  // Either side asks for a panel on compliance.
  [
    'DS381',
    '2016-06-22',
    [
      `2016-03-22 retaliation/1 ${objection}`,
      '2016-05-27 compliance/2 Compliance proceedings ongoing',
      '2016-06-22 compliance/3 Compliance Panel (Article 21.5 of the DSU) established but not yet composed',
    ],
  ],
] as const)('should have the status of %s on %s', (id, on, lines) => {
  expect(statusOn(id, on)).toEqual(lines);
});

it.each([
  ['DS18', '2000-05-18', false, null, 'non-compliance'],
  ['DS46', '2000-12-12', true, 344.2, 'non-compliance'],
  ['DS46', '2001-08-23', false, null, 'compliance'],
  ['DS108', '2006-03-14', true, 4043, 'non-compliance'],
  ['DS136', '2004-12-10', false, null, null],
  ['DS322', '2012-08-14', false, null, 'non-compliance'],
  ['DS371', '2020-12-21', false, null, null],
  ['DS381', '2018-12-14', true, 163.23, 'non-compliance'],
  ['DS381', '2019-01-11', false, null, 'compliance'],
] as const)(
  'should know of the retaliation and compliance in %s on %s',
  (id, on, authorised, amount, found) => {
    const state = stateOn(id, on);
    const its = toNullable(retaliation(id)(state));
    expect([its?.authorised, its?.level?.amount ?? null]).toEqual([authorised, amount]);
    expect(toNullable(compliance(id)(state))?.found).toBe(found);
  },
);

it('should know the third parties of each panel', () => {
  const told = thirdParties('DS18')(stateOn('DS18', '2000-01-01'));
  expect(told.map(({ member, proceeding }) => `${member} ${proceeding}`)).toEqual([
    'EUN DS18/compliance/1',
    'EUN DS18/original/1',
    'IND DS18/original/1',
    'NOR DS18/compliance/1',
    'NOR DS18/original/1',
    'USA DS18/compliance/1',
    'USA DS18/original/1',
  ]);
});
