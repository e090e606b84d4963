import { type AskedCase, heading, inBothAsked, announced as tariff } from './both';
import { amend, lift } from './facts';

const KOR = { partners: ['KOR'] } as const;
const over = { until: '2020-06-01' } as const;
const everywhere = { measure: 'm', goods: ['*'], duty: { percent: 8 } } as const;

const cases: readonly AskedCase[] = [
  [
    'know no rate after a lifting for a wider scope ended what an amendment amends before its own end',
    [
      tariff('first', '2020-01-01', { duty: { percent: 10 } }),
      tariff('korea', '2020-01-01', { ...KOR, ...over }),
      tariff('others', '2020-01-01', { goods: ['*'], against: ['JPN'] }),
      lift('end', '2020-02-01', 'example', { ...heading, from: '2020-03-01' }),
      amend('wide', '2020-02-15', 'example', everywhere),
      tariff('again', '2020-06-10', { from: '2020-06-01' }),
    ],
    { duties: [], unknown: [{ act: 'again' }], additional: null },
  ],
  [
    'keep an amendment of an announcement that followed one ended by a lifting for a wider scope',
    [
      tariff('first', '2020-01-01', { ...KOR, ...over }),
      tariff('others', '2020-01-01', { goods: ['*'], against: ['JPN'] }),
      lift('end', '2020-02-01', 'example', { ...heading, from: '2020-03-01' }),
      tariff('second', '2020-06-01', { ...KOR, until: '2020-09-01' }),
      amend('wide', '2020-07-01', 'example', everywhere),
      tariff('short', '2020-07-05', { until: '2020-08-01' }),
      tariff('third', '2020-09-01', KOR),
    ],
    { duties: [{ act: 'wide' }], additional: 8 },
  ],
  [
    'keep such an amendment for each of several announcements that follow one another',
    [
      tariff('first', '2020-01-01', { ...KOR, ...over }),
      tariff('others', '2020-01-01', { goods: ['*'], against: ['JPN'] }),
      lift('end', '2020-02-01', 'example', { ...heading, from: '2020-03-01' }),
      tariff('second', '2020-06-01', { ...KOR, until: '2020-09-01' }),
      amend('wide', '2020-07-01', 'example', everywhere),
      tariff('short', '2020-07-05', { until: '2020-08-01' }),
      tariff('third', '2020-09-01', { ...KOR, until: '2020-11-01' }),
      tariff('fourth', '2020-11-01', KOR),
    ],
    { duties: [{ act: 'wide' }], additional: 8 },
  ],
];

inBothAsked(cases, '2020-12-15');
