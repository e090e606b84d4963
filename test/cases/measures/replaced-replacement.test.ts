import { announced, type Case, heading, inBoth } from './both';
import { amend, exclude, resume, suspend } from './facts';

const duty = (percent: number) => ({ duty: { percent } });
const first = announced('first', '2020-01-01', duty(25));
const steel = announced('wide', '2020-01-01', { goods: ['HS 72'], ...duty(0) });

/** An act that is to replace another in effect is itself replaced before it takes effect. */
const cases: readonly Case[] = [
  [
    'end an exclusion for a resumption that is put off before it takes effect',
    [
      first,
      exclude('out', '2020-01-02', 'example', heading),
      resume('back', '2020-01-05', 'example', { ...heading, from: '2020-01-08', completes: 'out' }),
      resume('later', '2020-01-06', 'example', {
        ...heading,
        from: '2020-01-10',
        completes: 'back',
      }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], inactive: [], additional: 25 },
  ],
  [
    'end a suspension for a shorter one that is put off before it takes effect',
    [
      first,
      suspend('off', '2020-01-02', 'example', heading),
      suspend('short', '2020-01-05', 'example', {
        ...heading,
        from: '2020-01-08',
        until: '2020-01-12',
        completes: 'off',
      }),
      suspend('later', '2020-01-06', 'example', {
        ...heading,
        from: '2020-01-10',
        completes: 'short',
      }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], inactive: [], additional: 25 },
  ],
  [
    'end an amendment for one that is put off before it takes effect, and bring nothing back',
    [
      first,
      amend('nil', '2020-01-02', 'example', { ...heading, ...duty(0) }),
      amend('seven', '2020-01-05', 'example', {
        ...heading,
        from: '2020-01-08',
        completes: 'nil',
        ...duty(7),
      }),
      amend('later', '2020-01-06', 'example', {
        ...heading,
        from: '2020-01-10',
        until: '2020-01-12',
        completes: 'seven',
      }),
    ],
    'KOR',
    { duties: [], additional: null },
  ],
  [
    'end what an announcement excepts for a prolongation that is put off before it takes effect',
    [
      announced('first', '2020-01-01', { except: { partners: ['KOR'] }, ...duty(25) }),
      announced('longer', '2020-01-05', { from: '2020-01-08', completes: 'first' }),
      announced('later', '2020-01-06', { from: '2020-01-10', completes: 'longer' }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], inactive: [], additional: 25 },
  ],
  [
    'keep the rate for an act that brings a proposal to prolong into force',
    [
      steel,
      announced('first', '2020-01-01', { until: '2020-01-12', ...duty(25) }),
      announced('proposal', '2020-01-05', { phase: 'proposed', completes: 'first' }),
      announced('final', '2020-01-08', { completes: 'proposal' }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], additional: 25 },
  ],
  [
    'keep the rate for a prolongation whose end is changed before it takes effect',
    [
      steel,
      announced('first', '2020-01-01', { until: '2020-01-10', ...duty(25) }),
      announced('longer', '2020-01-05', {
        from: '2020-01-10',
        until: '2020-01-12',
        completes: 'first',
      }),
      announced('longest', '2020-01-06', {
        from: '2020-01-10',
        until: '2020-01-20',
        completes: 'longer',
      }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], additional: 25 },
  ],
  [
    'impose nothing anew for a prolongation that is put off before it takes effect',
    [
      announced('first', '2020-01-01', { until: '2020-01-12', ...duty(25) }),
      announced('longer', '2020-01-03', { from: '2020-01-10', completes: 'first' }),
      exclude('out', '2020-01-04', 'example', heading),
      announced('later', '2020-01-06', { from: '2020-01-11', completes: 'longer' }),
    ],
    'KOR',
    { duties: [], inactive: [{ because: 'excluded', act: 'out' }], additional: 0 },
  ],
  [
    'keep a decided act that has not begun beside a proposal that would replace it',
    [
      announced('decided', '2020-01-01', { from: '2020-01-08', ...duty(25) }),
      announced('proposal', '2020-01-05', { phase: 'proposed', completes: 'decided', ...duty(1) }),
    ],
    'KOR',
    { duties: [{ act: 'decided' }], additional: 25 },
  ],
  [
    'put off a decided act for an act that brings the proposal to put it off into force',
    [
      announced('decided', '2020-01-01', { from: '2020-01-08', ...duty(25) }),
      announced('proposal', '2020-01-05', { phase: 'proposed', completes: 'decided' }),
      announced('final', '2020-01-07', { from: '2020-01-20', completes: 'proposal' }),
    ],
    'KOR',
    { duties: [], inactive: [{ because: 'announced', act: 'final' }], additional: 0 },
  ],
  [
    'keep the rate for an act that takes effect after the end of the one that it prolongs',
    [
      steel,
      announced('first', '2020-01-01', { until: '2020-01-08', ...duty(25) }),
      announced('longer', '2020-01-05', { from: '2020-01-10', completes: 'first' }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], additional: 25 },
  ],
];

inBoth(cases);
