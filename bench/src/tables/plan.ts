import type { Table } from '../runner/task.ts';
import { allVersions } from './all-versions.ts';
import { firstAnswer } from './first-answer.ts';
import { question } from './question.ts';

/** All tables of a plan, in their order. */
export const planFrom = (name: string): readonly Table[] => (name === 'quick' ? quick() : full());

const quick = (): readonly Table[] => [
  firstAnswer({ form: 'narrow', size: 100_000 }, 5, ['Emmett', 'Castore', 'Redux Toolkit']),
  allVersions({ form: 'narrow', size: 100_000 }, 5, ['spread reducer', 'immer per event']),
  question({ form: 'narrow', size: 100_000 }, 5, ['Emmett', 'Castore']),
];

const full = quick;
