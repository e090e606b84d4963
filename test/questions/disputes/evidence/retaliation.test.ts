import type { EventInput, PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  disputeOn,
  inRetaliation,
  leaveAsked,
  step,
} from '../../../support/disputes/complaint';
import { korea } from '../../../support/policy';
import {
  award,
  granted,
  leave,
  leaveOf,
  level,
  none,
  objection,
  referral,
  retaliationOn,
  round,
  solution,
} from './steps';

describe('retaliation should say', () => {
  const cases: readonly (readonly [
    what: string,
    steps: readonly EventInput[],
    on: PointLiteral,
    answer: object | null,
  ])[] = [
    ['nothing before anybody asks for leave', adopted, '2012-01-01', null],
    ['no leave while it is only asked for', leaveAsked, '2012-03-01', none],
    [
      'the level asked for, where nobody objects',
      [...leaveAsked, granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the level that the leave names, whatever was asked for',
      [...leaveAsked, granted('2012-03-01', { level: level(60) })],
      '2012-03-01',
      leaveOf('2012-03-01', 60),
    ],
    [
      'the level of the award',
      [...leaveAsked, objection, award({ level: level(40) }), granted('2012-10-01')],
      '2012-10-01',
      leaveOf('2012-10-01', 40),
    ],
    [
      'no level where the award names none',
      [...leaveAsked, objection, award(), granted('2012-10-01')],
      '2012-10-01',
      leaveOf('2012-10-01', null),
    ],
    [
      'no level where leave comes before the award (a broken rule)',
      [...leaveAsked, objection, granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', null),
    ],
    [
      'no level where the matter was referred and the award is missing (a broken rule)',
      [...leaveAsked, referral, granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', null),
    ],
    [
      'no level where none was ever named',
      [...adopted, leave('2012-02-01'), granted('2012-03-01')],
      '2012-03-01',
      leaveOf('2012-03-01', null),
    ],
    [
      'the first leave, where it is given again in the same round (a broken rule)',
      [...leaveAsked, granted('2012-03-01'), granted('2012-04-01', { level: level(900) })],
      '2012-04-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the leave as given, where more is asked for in the same round (a broken rule)',
      [...leaveAsked, granted('2012-03-01'), leave('2012-05-01', { level: level(900) })],
      '2012-05-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the latest of two leaves that stand',
      [
        ...leaveAsked,
        granted('2012-03-01'),
        leave('2012-05-01', { round: 2, level: level(30) }),
        granted('2012-06-01', { round: 2 }),
      ],
      '2012-06-01',
      leaveOf('2012-06-01', 30),
    ],
    [
      'the first leave while a further one is only asked for',
      [...leaveAsked, granted('2012-03-01'), leave('2012-05-01', { round: 2, level: level(30) })],
      '2012-06-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'the leave, where its request is withdrawn after it was given (a broken rule)',
      [
        ...leaveAsked,
        granted('2012-03-01'),
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
      ],
      '2012-04-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'no leave and no level once the request is withdrawn',
      [
        ...leaveAsked,
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
      ],
      '2012-04-01',
      none,
    ],
    [
      'nothing of a level that was asked for and withdrawn',
      [
        ...leaveAsked,
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
        leave('2012-05-01'),
        granted('2012-06-01'),
      ],
      '2012-06-01',
      leaveOf('2012-06-01', null),
    ],
    [
      'no leave after a solution',
      [...leaveAsked, granted('2012-03-01'), solution('2012-07-01')],
      '2012-07-01',
      none,
    ],
    [
      'the leave after a solution of a part',
      [...leaveAsked, granted('2012-03-01'), solution('2012-07-01', { extent: 'partial' })],
      '2012-07-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'no leave after a finding of compliance',
      [...leaveAsked, granted('2012-03-01'), ...round(2012, false)],
      '2013-02-01',
      none,
    ],
    [
      'no leave that is given after a finding of compliance (a broken rule)',
      [...leaveAsked, ...round(2012, false), granted('2013-03-01')],
      '2013-03-01',
      none,
    ],
    [
      'the leave where the adopted report on compliance does not say what it found',
      [...leaveAsked, granted('2012-03-01'), ...round(2012, undefined)],
      '2013-02-01',
      leaveOf('2012-03-01', 100),
    ],
    [
      'no leave that is given after a solution (a broken rule)',
      [...leaveAsked, solution('2012-07-01'), granted('2012-08-01')],
      '2012-08-01',
      none,
    ],
    [
      'the leave while a truce is told as a pause (a broken rule)',
      [
        ...leaveAsked,
        granted('2012-02-20'),
        step('truce', 'ProceedingPaused', '2012-03-01', inRetaliation, korea),
      ],
      '2012-03-01',
      leaveOf('2012-02-20', 100),
    ],
  ];
  it.each(cases)('%s', (_, steps, on, answer) => {
    const found = retaliationOn(steps, on);
    if (answer === null) expect(found).toBeNull();
    else expect(found).toMatchObject(answer);
    if (found !== null) expect(disputeOn(steps, on).level).toEqual(found.level);
  });

  it('of each proceeding the level that its own acts leave open', () => {
    const open = [...leaveAsked, objection, award()];
    expect(retaliationOn(open, '2012-09-01')?.proceedings).toMatchObject([
      { stage: 'award-issued', level: null },
    ]);
    expect(retaliationOn([...leaveAsked, objection], '2012-03-01')?.proceedings).toMatchObject([
      { stage: 'arbitration-requested', level: level(100) },
    ]);
  });
});
