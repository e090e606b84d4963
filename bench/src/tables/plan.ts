import type { LogSize } from '../domain/permit-log.ts';
import type { Table } from '../runner/task.ts';
import { allVersions } from './all-versions.ts';
import { asKnown } from './as-known.ts';
import { decode, parseWhole } from './decode.ts';
import { firstAnswer } from './first-answer.ts';
import { growth } from './growth.ts';
import { historyOfRow } from './history.ts';
import { lateEvent } from './late-event.ts';
import { longList } from './long-list.ts';
import { disputeRows } from './policy/dispute-rows.ts';
import { policyRows } from './policy/policy-rows.ts';
import { question } from './question.ts';
import { lookupBuilding, tradeRegimes } from './trade-regime.ts';

export type PlanName = 'quick' | 'full';

/** All tables of a plan, in their order. */
export const planFrom = (name: string): readonly Table[] => (name === 'quick' ? quick() : full());

/** The logs whose memory is weighed. */
export const weighedIn = (name: string): readonly LogSize[] => {
  const sizes = name === 'quick' ? [100_000] : [100_000, 1_000_000];
  return sizes.flatMap((size): readonly LogSize[] => [
    { form: 'narrow', size },
    { form: 'wide', size },
  ]);
};

const [small, middle, large] = [1_000, 100_000, 1_000_000];

const quick = (): readonly Table[] => {
  const narrow: LogSize = { form: 'narrow', size: middle };
  const wide: LogSize = { form: 'wide', size: middle };
  return [
    firstAnswer(narrow, 5, ['Emmett', 'Castore', 'Redux Toolkit']),
    allVersions(narrow, 5, ['spread reducer', 'immer per event']),
    allVersions({ form: 'wide', size: 10_000 }, 5, ['spread reducer']),
    allVersions(wide, 5, []),
    question(narrow, 5, ['Emmett', 'Castore']),
    tradeRegimes(narrow, 5, ['Castore']),
    lookupBuilding(narrow, 5),
    growth('same row', 'wide', [small, middle], 7),
    growth('random row and day', 'wide', [small, middle], 7),
    lateEvent(wide, 7),
    asKnown(wide, 7),
    historyOfRow([small, middle], 7),
    decode(20_000, 7),
    parseWhole(middle, 5),
    policyRows(narrow, 3),
    disputeRows(20_000, 5),
    longList([small, 12 * small], 5),
  ];
};

/** Peers are left out where one fold takes minutes: whole states of many rows, and some long logs. */
const full = (): readonly Table[] => {
  const narrow = (size: number): LogSize => ({ form: 'narrow', size });
  const wide = (size: number): LogSize => ({ form: 'wide', size });
  const stores = ['Emmett', 'Castore'] as const;
  const sizes = [small, middle, large];
  return [
    firstAnswer(narrow(small), 15, [...stores, 'Redux Toolkit', 'immer per event']),
    firstAnswer(narrow(middle), 11, [...stores, 'Redux Toolkit', 'immer per event']),
    firstAnswer(narrow(large), 5, [...stores, 'Redux Toolkit']),
    firstAnswer(wide(middle), 11, []),
    firstAnswer(wide(large), 5, []),
    allVersions(narrow(small), 15, ['spread reducer', 'immer per event']),
    allVersions(narrow(middle), 11, ['spread reducer', 'immer per event']),
    allVersions(narrow(large), 5, ['spread reducer', 'immer per event']),
    allVersions(wide(10_000), 5, ['spread reducer']),
    allVersions(wide(middle), 11, []),
    allVersions(wide(large), 5, []),
    question(narrow(small), 15, stores),
    question(narrow(middle), 11, stores),
    question(narrow(large), 7, stores),
    question(wide(middle), 11, []),
    tradeRegimes(narrow(middle), 11, stores),
    tradeRegimes(narrow(large), 5, ['Castore']),
    lookupBuilding(narrow(middle), 7),
    lookupBuilding(narrow(large), 5),
    growth('same row', 'wide', sizes, 15),
    growth('same row', 'narrow', sizes, 15),
    growth('random row and day', 'wide', sizes, 15),
    growth('random row and day', 'narrow', sizes, 15),
    lateEvent(wide(middle), 11),
    lateEvent(narrow(middle), 11),
    asKnown(wide(middle), 11),
    asKnown(narrow(middle), 11),
    historyOfRow(sizes, 15),
    decode(middle, 11),
    parseWhole(middle, 11),
    policyRows(narrow(middle), 7),
    policyRows(wide(middle), 7),
    disputeRows(20_000, 11),
    longList([small, 12 * small], 11),
  ];
};
