import { amend, announce, exclude, membership } from '../facts';
import type { Example } from './example';

const goods = ['HS 7208', 'HS 7210'];
const measure = 'us-232-steel';
const head = {
  measure,
  by: 'USA',
  flow: 'import',
  instrument: 'import-tariff',
  against: '*',
  goods,
} as const;

const facts = [
  announce('p9705', '2018-03-08', 'Proclamation 9705', {
    ...head,
    except: { partners: ['CAN', 'MEX'] },
    duty: { percent: 25 },
    from: '2018-03-23',
  }),
  exclude('p9711', '2018-03-22', 'Proclamation 9711', {
    measure,
    goods,
    partners: ['CAN', 'MEX', 'EUN', 'AUS', 'ARG', 'BRA', 'KOR'],
    from: '2018-03-23',
    until: '2018-05-01',
  }),
  exclude('p9740', '2018-04-30', 'Proclamation 9740', {
    measure,
    goods,
    partners: ['CAN', 'MEX', 'EUN'],
    from: '2018-05-01',
    until: '2018-06-01',
  }),
  exclude('p9740-kor', '2018-04-30', 'Proclamation 9740', {
    measure,
    goods,
    partners: ['KOR'],
    from: '2018-05-01',
  }),
  announce('p9740-quota', '2018-04-30', 'Proclamation 9740', {
    measure: 'us-232-steel-quota',
    by: 'USA',
    flow: 'import',
    instrument: 'import-quota',
    against: ['KOR'],
    goods,
    quota: { share: '70 % of the average of 2015–2017', per: 'year' },
    from: '2018-05-01',
  }),
  announce('p9772', '2018-08-10', 'Proclamation 9772', {
    ...head,
    partners: ['TUR'],
    duty: { percent: 50 },
    from: '2018-08-13',
  }),
  amend('p9886', '2019-05-16', 'Proclamation 9886', {
    measure,
    goods,
    partners: ['TUR'],
    duty: { percent: 25 },
    from: '2019-05-21',
  }),
  exclude('p9894', '2019-05-19', 'Proclamation 9894', {
    measure,
    goods,
    partners: ['CAN', 'MEX'],
    from: '2019-05-20',
  }),
];

const excepted = {
  import: { additional: 0, inactive: [{ measure, because: 'excluded', act: 'p9740' }] },
};

/** The duty of the United States on steel under Section 232, 2018 to 2019. */
export const steel: readonly Example[] = [
  {
    id: 'A05',
    reason: 'All countries, Canada excepted until 1 June; a subheading is part of its heading.',
    facts,
    ask: 'duty',
    question: { from: 'CAN', to: 'USA', goods: 'HS 72085140' },
    point: '2018-05-15',
    answer: excepted,
  },
  {
    id: 'A06',
    reason:
      'The exemption ends on 1 June and the duty of the proclamation holds; the act named is the proclamation, not the exemption.',
    facts,
    ask: 'duty',
    question: { from: 'CAN', to: 'USA', goods: 'HS 72085140' },
    point: '2018-06-01',
    answer: { import: { additional: 25, acts: ['p9705'] } },
  },
  {
    id: 'A07',
    reason: 'A quota is in force and no act speaks of a licence: the licence is unknown, not none.',
    facts,
    ask: 'licence',
    question: { from: 'KOR', to: 'USA', goods: 'HS 720839' },
    point: '2018-07-01',
    answer: {
      licence: null,
      restrictions: [{ measure: 'us-232-steel-quota', instrument: 'import-quota' }],
    },
  },
  {
    id: 'A08',
    reason: 'In May 2018 the United Kingdom is part of the Union that is excepted.',
    facts: [
      ...facts,
      membership('EUN', 'DEU', '1958-01-01'),
      membership('EUN', 'GBR', '1973-01-01', '2021-01-01'),
    ],
    ask: 'duty',
    question: { from: 'GBR', to: 'USA', goods: 'HS 7208' },
    point: '2018-05-15',
    answer: excepted,
  },
];
