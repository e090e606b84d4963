import { amend, announce, exclude, lift, membership, resume, suspend } from '../facts';
import type { Example } from './example';

const heading = { measure: 'm', goods: ['HS 7208'] } as const;
const head = {
  ...heading,
  by: 'USA',
  flow: 'import',
  instrument: 'import-tariff',
  against: '*',
} as const;

const first = announce('a', '2018-01-01', 'example', { ...head, duty: { percent: 25 } });
const question = { from: 'CHN', to: 'USA', goods: 'HS 720851' };

/** Invented acts on one duty, to show how dates decide. */
export const timing: readonly Example[] = [
  {
    id: 'C14',
    reason: 'A step already decided takes effect on its day, unless a later act names it.',
    facts: [
      first,
      amend('step', '2018-02-01', 'example', {
        ...heading,
        duty: { percent: 50 },
        from: '2018-07-01',
      }),
      amend('between', '2018-03-01', 'example', {
        ...heading,
        duty: { percent: 30 },
        from: '2018-04-01',
      }),
    ],
    ask: 'duty',
    question,
    point: '2018-08-01',
    answer: { import: { additional: 50, acts: ['step'] } },
  },
  {
    id: 'C20',
    reason:
      'Imposed again it is in force; the rate of the first time does not come back of itself, so it is unknown.',
    facts: [
      first,
      lift('off', '2019-05-17', 'example', { ...heading, from: '2019-05-20' }),
      announce('again', '2025-02-10', 'example', { ...head, from: '2025-03-12' }),
    ],
    ask: 'duty',
    question,
    point: '2025-04-01',
    answer: { import: { additional: null, unknown: [{ measure: 'm', act: 'again' }] } },
  },
  {
    id: 'C23',
    reason: 'A resumption ends a suspension before its time.',
    facts: [
      first,
      suspend('s', '2018-03-01', 'example', { ...heading, until: '2018-12-01' }),
      resume('r', '2018-06-01', 'example', heading),
    ],
    ask: 'duty',
    question,
    point: '2018-07-01',
    answer: { import: { additional: 25, acts: ['a'] } },
  },
  {
    id: 'C24',
    reason:
      'An extension that names no rate keeps the rate as amended, even if the measure was amended on the day on which it was announced.',
    facts: [
      first,
      amend('amended', '2018-01-01', 'example', { ...heading, duty: { percent: 30 } }),
      announce('extended', '2018-01-01', 'example', {
        ...head,
        from: '2018-02-01',
        until: '2018-03-01',
        completes: 'a',
      }),
    ],
    ask: 'duty',
    question,
    point: '2018-02-15',
    answer: { import: { additional: 30, acts: ['amended'] } },
  },
  {
    id: 'C25',
    reason:
      'An act that another replaced before it could begin ends nothing: Germany still owes the first rate.',
    facts: [
      first,
      announce('extended', '2018-02-01', 'example', {
        ...head,
        from: '2018-04-01',
        until: '2018-10-01',
        completes: 'a',
      }),
      announce('instead', '2018-05-01', 'example', {
        ...head,
        against: ['CHN'],
        duty: { percent: 50 },
        from: '2018-03-01',
        completes: 'extended',
      }),
    ],
    ask: 'duty',
    question: { ...question, from: 'DEU' },
    point: '2018-06-01',
    answer: { import: { additional: 25, acts: ['a'] } },
  },
  {
    id: 'C26',
    reason:
      'An announcement that brought Germany back still does so after a new announcement for all countries.',
    facts: [
      membership('EUN', 'DEU', '1958-01-01'),
      first,
      exclude('out', '2018-02-01', 'example', { ...heading, partners: ['EUN'] }),
      announce('back', '2018-03-01', 'example', { ...head, against: ['DEU'] }),
      announce('again', '2018-04-01', 'example', { ...head, duty: { percent: 10 } }),
    ],
    ask: 'duty',
    question: { ...question, from: 'DEU' },
    point: '2018-06-01',
    answer: { import: { additional: 10, acts: ['again'] } },
  },
  {
    id: 'C27',
    reason:
      'An announcement that another ends before its day is expired from the day of the other.',
    facts: [
      announce('a', '2018-01-01', 'example', {
        ...head,
        from: '2018-06-01',
        duty: { percent: 25 },
      }),
      announce('instead', '2018-07-01', 'example', {
        ...head,
        against: ['KOR'],
        from: '2018-04-01',
        completes: 'a',
      }),
    ],
    ask: 'duty',
    question,
    point: '2018-05-01',
    answer: { import: { additional: 0, inactive: [{ because: 'expired', act: 'a' }] } },
  },
];
