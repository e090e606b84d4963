import { announce, type Duty } from '../facts';
import type { Example } from './example';

const head = {
  measure: 'eu-cvd-bev',
  by: 'EUN',
  flow: 'import',
  instrument: 'anti-subsidy',
  against: ['CHN'],
  goods: ['HS 87038010'],
} as const;

const provisional = (id: string, percent: number, firms: readonly string[] = []) =>
  announce(id, '2024-07-03', 'Reg. (EU) 2024/1866', {
    ...head,
    ...rate(percent, firms),
    phase: 'provisional',
    from: '2024-07-05',
    until: '2024-11-05',
  });

const definitive = (id: string, percent: number, firms: readonly string[] = []) =>
  announce(id, '2024-10-29', 'Reg. (EU) 2024/2754', {
    ...head,
    ...rate(percent, firms),
    phase: 'definitive',
    from: '2024-10-30',
    until: '2029-10-30',
  });

const rate = (
  percent: number,
  firms: readonly string[],
): { readonly duty: Duty; readonly firms?: readonly string[] } =>
  firms.length === 0 ? { duty: { percent } } : { duty: { percent }, firms };

const facts = [
  provisional('prov-byd', 17.4, ['BYD Group']),
  provisional('prov-geely', 19.9, ['Geely Group']),
  provisional('prov-rest', 37.6),
  definitive('def-byd', 17, ['BYD Group']),
  definitive('def-geely', 18.8, ['Geely Group']),
  definitive('def-coop', 20.7, ['VW Anhui', 'BMW Brilliance']),
  definitive('def-tesla', 7.8, ['Tesla']),
  definitive('def-rest', 35.3),
];

const about = { from: 'CHN', to: 'EUN', goods: 'HS 87038010' };
const firm = (name: string, percent: number) => ({
  measure: 'eu-cvd-bev',
  entity: name,
  duty: { percent },
});

/** Countervailing duties of the European Union on battery electric vehicles from China. */
export const electricVehicles: readonly Example[] = [
  {
    id: 'A01',
    reason:
      'A firm with a rate of its own pays that, not the rate of all other companies on top; no other firm is a reason.',
    facts,
    ask: 'duty',
    question: { ...about, firm: 'BYD Group' },
    point: '2024-11-10',
    answer: { import: { additional: 17, acts: ['def-byd'], phase: 'definitive' } },
    mustNotCite: ['def-rest', 'def-geely'],
  },
  {
    id: 'A02',
    reason: 'A firm that no act names falls under all other companies (TARIC 8999/C999).',
    facts,
    ask: 'duty',
    question: { ...about, firm: 'Unknown Motors' },
    point: '2024-11-10',
    answer: { import: { additional: 35.3, acts: ['def-rest'], exceptions: [] } },
  },
  {
    id: 'A03',
    reason:
      'Where the firm is not said, the residual rate stands and the firms that differ are named.',
    facts,
    ask: 'duty',
    question: about,
    point: '2024-11-10',
    answer: {
      import: {
        additional: 35.3,
        exceptions: [
          firm('BMW Brilliance', 20.7),
          firm('BYD Group', 17),
          firm('Geely Group', 18.8),
          firm('Tesla', 7.8),
          firm('VW Anhui', 20.7),
        ],
      },
    },
  },
  {
    id: 'A04',
    reason: 'The day before the definitive duty the provisional one of the same measure holds.',
    facts,
    ask: 'duty',
    question: { ...about, firm: 'BYD Group' },
    point: '2024-10-29',
    answer: { import: { additional: 17.4, acts: ['prov-byd'], phase: 'provisional' } },
  },
  {
    id: 'C01',
    reason:
      'Five years after, the duty has expired; an act says so, so the answer is nought and not unknown.',
    facts,
    ask: 'duty',
    question: { ...about, firm: 'BYD Group' },
    point: '2029-10-30',
    answer: {
      import: {
        additional: 0,
        duties: [],
        inactive: [{ measure: 'eu-cvd-bev', because: 'expired' }],
      },
    },
  },
];
