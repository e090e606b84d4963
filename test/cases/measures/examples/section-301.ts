import { announce, exclude } from '../facts';
import type { Example } from './example';

const measure = 'us-301-list-1';

const excluded = (id: string, on: string, source: string, from: string, until: string) =>
  exclude(id, on, source, { measure, goods: ['HS 8483509040'], from, until });

const facts = [
  announce('list1', '2018-06-15', 'HTS 9903.88.01; 83 FR 28710', {
    measure,
    by: 'USA',
    flow: 'import',
    instrument: 'import-tariff',
    against: ['CHN'],
    goods: ['HS 84835090'],
    duty: { percent: 25 },
    from: '2018-07-06',
  }),
  excluded('x67', '2022-03-28', 'HTS 9903.88.67; 87 FR 17380', '2021-10-12', '2023-01-01'),
  excluded('x67-2', '2022-12-21', '87 FR 78187', '2023-01-01', '2023-10-01'),
  excluded('x67-3', '2023-09-11', '88 FR 62423', '2023-10-01', '2024-01-01'),
  excluded('x67-4', '2023-12-29', '88 FR 90225; HTS 9903.88.67', '2024-01-01', '2024-06-15'),
  excluded('x69', '2024-05-30', 'HTS 9903.88.69; 89 FR 46948', '2024-06-15', '2025-06-01'),
];

const question = { from: 'CHN', to: 'USA', goods: 'HS 8483509040' };
const outBy = (act: string) => ({
  import: { additional: 0, inactive: [{ measure, because: 'excluded', act }] },
});

/** The first list of Section 301 and the exclusions of one statistical number. */
export const section301: readonly Example[] = [
  {
    id: 'A09',
    reason: "The excluded statistical number does not fall back to the list's eight-digit code.",
    facts,
    ask: 'duty',
    question,
    point: '2024-12-01',
    answer: outBy('x69'),
  },
  {
    id: 'A10',
    reason: 'The notice of 28 March 2022 reaches back to 12 October 2021.',
    facts,
    ask: 'duty',
    question,
    point: '2021-11-01',
    knownAt: '2022-04-01',
    answer: outBy('x67'),
  },
];
