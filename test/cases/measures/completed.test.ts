import { announced, type Case, heading, inBoth } from './both';
import { amend, lift, suspend } from './facts';

/**
 * Acts that complete another, with an answer of which the rules leave no doubt. `append` refuses most of these logs,
 * so they are no worked examples.
 */
const cases: readonly Case[] = [
  [
    'impose a measure again for an act that completes an announcement already replaced for good',
    [
      announced('first', '2020-01-05', { duty: { percent: 1 } }),
      announced('second', '2020-01-06', { duty: { percent: 2 } }),
      suspend('off', '2020-01-07', 'example', heading),
      announced('third', '2020-01-09', { completes: 'first', duty: { percent: 3 } }),
    ],
    'KOR',
    { duties: [{ act: 'third' }], inactive: [], additional: 3 },
  ],
  [
    'prolong a measure for an act that completes an announcement beside one against all countries',
    [
      announced('first', '2020-01-05', { against: ['KOR'], duty: { percent: 1 } }),
      announced('second', '2020-01-06', { duty: { percent: 2 } }),
      suspend('off', '2020-01-07', 'example', heading),
      announced('third', '2020-01-09', { against: ['KOR'], completes: 'first' }),
    ],
    'KOR',
    { inactive: [{ because: 'suspended', act: 'off' }], additional: 0 },
  ],
  [
    'end what a proposal excepts for an act that completes it after a final act replaced it',
    [
      announced('proposal', '2020-01-09', {
        phase: 'proposed',
        except: { goods: ['HS 720851'] },
      }),
      announced('settled', '2020-01-10'),
      announced('third', '2020-01-11', { completes: 'proposal', duty: { percent: 3 } }),
    ],
    'KOR',
    { exceptions: [], additional: 3 },
  ],
  [
    'leave without effect what a proposal excepts for a second proposal that completes it',
    [
      announced('proposal', '2020-01-09', {
        phase: 'proposed',
        except: { goods: ['HS 720851'] },
      }),
      announced('own', '2020-01-10', { partners: ['KOR'], duty: { percent: 6 } }),
      announced('next', '2020-01-10', { phase: 'proposed', completes: 'proposal' }),
    ],
    'KOR',
    { duties: [{ act: 'own' }], exceptions: [] },
  ],
  [
    'keep a measure that was imposed again on a country for an act that completes the first of its acts',
    [
      announced('first', '2020-01-01', { against: ['CHN', 'KOR'] }),
      suspend('off', '2020-01-05', 'example', heading),
      announced('back', '2020-01-06', { against: ['KOR'], duty: { percent: 7 } }),
      announced('goes-on', '2020-01-08', {
        against: ['CHN', 'KOR'],
        completes: 'first',
        duty: { percent: 8 },
      }),
    ],
    'KOR',
    { duties: [{ act: 'goes-on' }], inactive: [], additional: 8 },
  ],
  [
    'keep the order of two rates for an act that completes one of them against another country',
    [
      announced('first', '2020-01-01', { against: ['CHN', 'KOR'] }),
      amend('amended', '2020-01-05', 'example', {
        ...heading,
        from: '2020-01-02',
        duty: { percent: 4 },
      }),
      announced('own', '2020-01-05', { against: ['CHN'], duty: { percent: 1 } }),
      announced('goes-on', '2020-01-06', { against: ['KOR'], completes: 'own' }),
    ],
    'KOR',
    { duties: [{ act: 'own' }], additional: 1 },
  ],
  [
    'bring back no rate that a step decided before it replaced, where an act gave that step an end',
    [
      announced('first', '2020-01-01', { duty: { percent: 1 } }),
      amend('step', '2020-01-05', 'example', {
        ...heading,
        from: '2020-01-07',
        duty: { percent: 2 },
      }),
      amend('replaced', '2020-01-06', 'example', { ...heading, duty: { percent: 3 } }),
      amend('ending', '2020-01-07', 'example', {
        ...heading,
        from: '2020-01-08',
        until: '2020-01-09',
        completes: 'step',
        duty: { percent: 4 },
      }),
    ],
    'KOR',
    { duties: [], unknown: [{ measure: 'm', act: 'first' }], additional: null },
  ],
  [
    'keep a rate beside a step that was decided before it and lifted for all goods before it began',
    [
      announced('first', '2020-01-01', { duty: { percent: 1 } }),
      announced('wide', '2020-01-01', { goods: ['HS 72'], duty: { percent: 5 } }),
      amend('step', '2020-01-03', 'example', {
        ...heading,
        from: '2020-01-07',
        duty: { percent: 2 },
      }),
      lift('lifted', '2020-01-04', 'example', { measure: 'm', goods: ['HS 72'] }),
      announced('again', '2020-01-05', { duty: { percent: 3 } }),
    ],
    'KOR',
    { duties: [{ act: 'again' }], additional: 3 },
  ],
  [
    'go on after the end of a proposal for an act without an end that brings it into force',
    [
      announced('proposal', '2020-01-01', {
        phase: 'proposed',
        until: '2020-01-10',
        duty: { percent: 1 },
      }),
      announced('final', '2020-01-05', { completes: 'proposal', phase: 'definitive' }),
    ],
    'KOR',
    { duties: [{ act: 'proposal' }], additional: 1 },
  ],
  [
    'end with the first act for an act without an end that only puts it off',
    [
      announced('first', '2020-01-01', {
        from: '2020-01-06',
        until: '2020-01-10',
        duty: { percent: 1 },
      }),
      announced('put-off', '2020-01-05', { from: '2020-01-08', completes: 'first' }),
    ],
    'KOR',
    { inactive: [{ because: 'expired', act: 'put-off' }], additional: 0 },
  ],
  [
    'end a rate with an act that completed its act, where an act that reaches back came before it began',
    [
      announced('first', '2020-01-01', { duty: { percent: 1 } }),
      announced('second', '2020-01-05', {
        from: '2020-01-06',
        until: '2020-01-07',
        completes: 'first',
      }),
      announced('back', '2020-01-10', { from: '2020-01-05' }),
    ],
    'KOR',
    { duties: [], unknown: [{ measure: 'm', act: 'back' }], additional: null },
  ],
  [
    'keep a rate that an act took over, for an act that completes the first after an act that reaches back',
    [
      announced('first', '2020-01-01', { duty: { percent: 1 } }),
      announced('second', '2020-01-05', { from: '2020-01-06', completes: 'first' }),
      announced('third', '2020-01-06', {
        until: '2020-01-07',
        completes: 'first',
        duty: { percent: 5 },
      }),
      announced('back', '2020-01-10', { from: '2020-01-05' }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], unknown: [], additional: 1 },
  ],
  [
    'end what an act excepts for an act that completes it while a step decided before it begins',
    [
      announced('step', '2020-01-07', { from: '2020-01-10' }),
      announced('second', '2020-01-08', {
        from: '2020-01-09',
        duty: { percent: 2 },
        except: { goods: ['HS 7208'] },
      }),
      announced('third', '2020-01-09', {
        from: '2020-01-10',
        completes: 'second',
        duty: { percent: 3 },
      }),
    ],
    'KOR',
    { duties: [{ act: 'third' }], inactive: [], additional: 3 },
  ],
  [
    'bring back no suspension that a second one replaced, for an act that gives the second one an end',
    [
      announced('first', '2020-01-01', { duty: { percent: 1 } }),
      suspend('off', '2020-01-02', 'example', heading),
      suspend('again', '2020-01-05', 'example', heading),
      suspend('ending', '2020-01-07', 'example', {
        ...heading,
        until: '2020-01-10',
        completes: 'again',
      }),
    ],
    'KOR',
    { duties: [{ act: 'first' }], inactive: [], additional: 1 },
  ],
  [
    'name what expired last, not a proposal to replace an act that a later one replaced for good',
    [
      announced('first', '2020-01-01'),
      announced('plan', '2020-01-02', { completes: 'first', phase: 'proposed' }),
      announced('second', '2020-01-03'),
      announced('third', '2020-01-04', { completes: 'second', until: '2020-01-10' }),
    ],
    'KOR',
    { duties: [], inactive: [{ because: 'expired', act: 'third' }], additional: 0 },
  ],
];

inBoth(cases);
