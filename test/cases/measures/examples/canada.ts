import { amend, announce, exclude, stacking } from '../facts';
import type { Example } from './example';

const canada = {
  measure: 'us-ieepa-can',
  by: 'USA',
  flow: 'import',
  instrument: 'import-tariff',
  against: ['CAN'],
  goods: ['*'],
} as const;

const announced = announce('eo14193', '2025-02-01', 'EO 14193', {
  ...canada,
  duty: { percent: 25 },
  from: '2025-02-04',
});
const postponed = announce('eo14197', '2025-02-03', 'EO 14197', {
  ...canada,
  from: '2025-03-04',
  completes: 'eo14193',
});

const cars = ['us-232-autos'];
const neighbours = ['us-ieepa-can', 'us-ieepa-mex'];
const metals = ['us-232-steel-2025', 'us-232-alu-2025'];

const facts = [
  announced,
  postponed,
  exclude('eo14231', '2025-03-06', 'EO 14231', {
    measure: 'us-ieepa-can',
    goods: ['*'],
    when: ['USMCA-originating'],
    from: '2025-03-07',
  }),
  announce('p10896', '2025-02-10', 'Proclamation 10896', {
    measure: 'us-232-steel-2025',
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: '*',
    goods: ['HS 7208'],
    duty: { percent: 25 },
    from: '2025-03-12',
  }),
  stacking('eo14289', '2025-04-29', 'EO 14289, sec. 3', {
    by: 'USA',
    stack: 'eo-14289',
    order: [cars, neighbours, metals],
    from: '2025-03-04',
  }),
  amend('p10947', '2025-06-03', 'Proclamation 10947', {
    measure: 'us-232-steel-2025',
    goods: ['HS 7208'],
    duty: { percent: 50 },
    from: '2025-06-04',
  }),
  stacking('p10947-order', '2025-06-03', 'Proclamation 10947; EO 14289 as amended', {
    by: 'USA',
    stack: 'eo-14289',
    order: [cars, metals, neighbours],
    from: '2025-06-04',
  }),
];

/** The duty of the United States on goods of Canada of 2025, and what goes with it. */
export const goodsOfCanada: readonly Example[] = [
  {
    id: 'A11',
    reason:
      'Under EO 14289 an article that owes the Canada duty does not owe that on steel; with USMCA origin it would owe the steel duty instead.',
    facts,
    ask: 'duty',
    question: { from: 'CAN', to: 'USA', goods: 'HS 7208' },
    point: '2025-05-01',
    answer: {
      import: {
        additional: 25,
        acts: ['eo14193'],
        displaced: [{ measure: 'us-232-steel-2025', by: 'us-ieepa-can', act: 'eo14289' }],
        exceptions: [
          {
            measure: 'us-ieepa-can',
            when: ['USMCA-originating'],
            inactive: { because: 'excluded' },
          },
        ],
      },
    },
  },
  {
    id: 'A12',
    reason:
      'All goods of Canada, but goods that qualify under the USMCA are excepted from 7 March 2025.',
    facts,
    ask: 'duty',
    question: { from: 'CAN', to: 'USA', goods: 'HS 440710', when: ['USMCA-originating'] },
    point: '2025-04-01',
    answer: {
      import: {
        additional: 0,
        inactive: [{ measure: 'us-ieepa-can', because: 'excluded', act: 'eo14231' }],
      },
    },
  },
  {
    id: 'C21',
    reason: 'The first date was moved before it came: the duty does not begin on it.',
    facts: [announced, postponed],
    ask: 'duty',
    question: { from: 'CAN', to: 'USA', goods: 'HS 440710' },
    point: '2025-02-10',
    answer: {
      import: {
        additional: 0,
        inactive: [{ measure: 'us-ieepa-can', because: 'announced', act: 'eo14197' }],
      },
    },
  },
];
