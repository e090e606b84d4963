import type { EventInput, PointLiteral } from 'bilateral';
import { describe, expect, it } from 'vitest';
import {
  adopted,
  authorisationRequested,
  disputeOn,
  inRetaliation,
  step,
} from '../../../support/disputes/complaint';
import { korea } from '../../../support/policy';
import {
  authorisationRequest,
  authorisedFrom,
  award,
  granted,
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
    ['nothing before anybody requests authorisation', adopted, '2012-01-01', null],
    ['no authorisation while it is only requested', authorisationRequested, '2012-03-01', none],
    [
      'the level asked for, where nobody objects',
      [...authorisationRequested, granted('2012-03-01')],
      '2012-03-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'the level that the authorisation names, whatever was requested',
      [...authorisationRequested, granted('2012-03-01', { level: level(60) })],
      '2012-03-01',
      authorisedFrom('2012-03-01', 60),
    ],
    [
      'the level of the award',
      [...authorisationRequested, objection, award({ level: level(40) }), granted('2012-10-01')],
      '2012-10-01',
      authorisedFrom('2012-10-01', 40),
    ],
    [
      'no level where the award names none',
      [...authorisationRequested, objection, award(), granted('2012-10-01')],
      '2012-10-01',
      authorisedFrom('2012-10-01', null),
    ],
    [
      'no level where authorisation comes before the award (a broken rule)',
      [...authorisationRequested, objection, granted('2012-03-01')],
      '2012-03-01',
      authorisedFrom('2012-03-01', null),
    ],
    [
      'no level where the matter was referred and the award is missing (a broken rule)',
      [...authorisationRequested, referral, granted('2012-03-01')],
      '2012-03-01',
      authorisedFrom('2012-03-01', null),
    ],
    [
      'no level where none was ever named',
      [...adopted, authorisationRequest('2012-02-01'), granted('2012-03-01')],
      '2012-03-01',
      authorisedFrom('2012-03-01', null),
    ],
    [
      'the first authorisation, where it is granted again in the same round (a broken rule)',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        granted('2012-04-01', { level: level(900) }),
      ],
      '2012-04-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'the authorisation as granted, where more is requested in the same round (a broken rule)',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        authorisationRequest('2012-05-01', { level: level(900) }),
      ],
      '2012-05-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'the latest of two authorisations that stand, and no level of both',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        authorisationRequest('2012-05-01', { round: 2, level: level(30) }),
        granted('2012-06-01', { round: 2 }),
      ],
      '2012-06-01',
      { ...authorisedFrom('2012-06-01', 30), level: null },
    ],
    [
      'the first authorisation while a further one is only requested',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        authorisationRequest('2012-05-01', { round: 2, level: level(30) }),
      ],
      '2012-06-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'the authorisation, where its request is withdrawn after it was granted (a broken rule)',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
      ],
      '2012-04-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'no authorisation and no level once the request is withdrawn',
      [
        ...authorisationRequested,
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
      ],
      '2012-04-01',
      none,
    ],
    [
      'nothing of a level that was asked for and withdrawn',
      [
        ...authorisationRequested,
        step('back', 'RequestWithdrawn', '2012-04-01', { request: 'retaliation' }, korea),
        authorisationRequest('2012-05-01'),
        granted('2012-06-01'),
      ],
      '2012-06-01',
      authorisedFrom('2012-06-01', null),
    ],
    [
      'no authorisation after a solution',
      [...authorisationRequested, granted('2012-03-01'), solution('2012-07-01')],
      '2012-07-01',
      none,
    ],
    [
      'the authorisation after a solution of a part',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        solution('2012-07-01', { extent: 'partial' }),
      ],
      '2012-07-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'no authorisation after a finding of compliance',
      [
        ...authorisationRequested,
        granted('2012-03-01'),
        ...round(2012, false, 1, { complied: true }),
      ],
      '2013-02-01',
      none,
    ],
    [
      'no authorisation that is granted after a finding of compliance (a broken rule)',
      [
        ...authorisationRequested,
        ...round(2012, false, 1, { complied: true }),
        granted('2013-03-01'),
      ],
      '2013-03-01',
      none,
    ],
    [
      'the authorisation after reports that ask for nothing and do not find compliance',
      [...authorisationRequested, granted('2012-03-01'), ...round(2012, false)],
      '2013-02-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'the authorisation where the adopted report on compliance does not say what it found',
      [...authorisationRequested, granted('2012-03-01'), ...round(2012, undefined)],
      '2013-02-01',
      authorisedFrom('2012-03-01', 100),
    ],
    [
      'no authorisation that is granted after a solution (a broken rule)',
      [...authorisationRequested, solution('2012-07-01'), granted('2012-08-01')],
      '2012-08-01',
      none,
    ],
    [
      'the authorisation while a truce is told as a pause (a broken rule)',
      [
        ...authorisationRequested,
        granted('2012-02-20'),
        step('truce', 'ProceedingPaused', '2012-03-01', inRetaliation, korea),
      ],
      '2012-03-01',
      authorisedFrom('2012-02-20', 100),
    ],
  ];
  it.each(cases)('%s', (_, steps, on, answer) => {
    const found = retaliationOn(steps, on);
    if (answer === null) expect(found).toBeNull();
    else expect(found).toMatchObject(answer);
    if (found !== null) expect(disputeOn(steps, on).level).toEqual(found.level);
  });

  it('of each proceeding the level that its own acts leave open', () => {
    const open = [...authorisationRequested, objection, award()];
    expect(retaliationOn(open, '2012-09-01')?.proceedings).toMatchObject([
      { stage: 'award-issued', level: null },
    ]);
    expect(
      retaliationOn([...authorisationRequested, objection], '2012-03-01')?.proceedings,
    ).toMatchObject([{ stage: 'arbitration-requested', level: level(100) }]);
  });
});
