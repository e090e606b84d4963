import { announce, exclude, withdraw } from '../facts';
import type { Example } from './example';

const tariffs = [
  announce('mfn', '2018-02-02', 'Press Information Bureau, 16 February 2019: cement 7.5 %', {
    measure: 'ind-tariff',
    by: 'IND',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    goods: ['HS 2523'],
    duty: { percent: 7.5, as: 'ordinary' },
  }),
  announce('n5', '2019-02-16', 'Notification 5/2019-Customs: heading 9806', {
    measure: 'ind-9806',
    by: 'IND',
    flow: 'import',
    instrument: 'import-tariff',
    against: ['PAK'],
    goods: ['*'],
    duty: { percent: 200, as: 'in-lieu' },
  }),
];

const measure = 'pak-import-ban';
const ban = [
  announce('sro927', '2019-08-07', 'SRO 927(I)/2019', {
    measure,
    by: 'PAK',
    flow: 'import',
    instrument: 'import-ban',
    against: ['IND'],
    goods: ['*'],
    from: '2019-08-09',
  }),
  exclude('medicines', '2019-09-02', 'amending SRO of September 2019', {
    measure,
    goods: ['HS 30'],
  }),
  exclude('ecc', '2021-03-31', 'ECC approval', { measure, goods: ['HS 52', 'HS 17'], from: null }),
  withdraw('cabinet', '2021-04-01', 'Federal cabinet', {
    measure,
    goods: ['HS 52', 'HS 17'],
    withdraws: 'ecc',
  }),
];

/** India's duty on all goods of Pakistan, and Pakistan's ban on all goods of India, 2019 to 2021. */
export const indiaPakistan: readonly Example[] = [
  {
    id: 'A13',
    reason:
      '200 % of heading 9806 on all goods of Pakistan stands in place of the ordinary duty and is not added to it.',
    facts: tariffs,
    ask: 'duty',
    question: { from: 'PAK', to: 'IND', goods: 'HS 252329' },
    point: '2019-02-20',
    answer: {
      import: {
        ordinary: { percent: 200 },
        additional: 0,
        total: 200,
        displaced: [{ measure: 'ind-tariff', by: 'ind-9806' }],
      },
    },
  },
  {
    id: 'A14',
    reason:
      'Medicines are out of the ban on all goods; no act says what else they need, so the licence is unknown.',
    facts: ban,
    ask: 'licence',
    question: { from: 'IND', to: 'PAK', goods: 'HS 300490' },
    point: '2019-09-03',
    answer: { licence: null, inactive: [{ measure, because: 'excluded', act: 'medicines' }] },
  },
  {
    id: 'A15',
    reason:
      'The cabinet refused what the committee had approved without a date: nothing is pending and the ban holds.',
    facts: ban,
    ask: 'licence',
    question: { from: 'IND', to: 'PAK', goods: 'HS 520100' },
    point: '2021-06-01',
    answer: { licence: 'prohibited', undated: [] },
  },
  {
    id: 'C12',
    reason: 'Decided without a date: it shows as pending and changes nothing in force.',
    facts: ban,
    ask: 'licence',
    question: { from: 'IND', to: 'PAK', goods: 'HS 520100' },
    point: '2021-03-31',
    answer: { licence: 'prohibited', undated: [{ measure, act: 'ecc' }] },
  },
];
