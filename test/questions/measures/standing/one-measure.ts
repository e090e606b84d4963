import type { PointLiteral } from 'bilateral';
import { type Announce, announce, type Fact } from '../../../cases/measures/facts';
import { machineOf } from '../../../cases/measures/machine';

/** An announcement of the one measure of these tests: anti-dumping of the United States, against China. */
export const announced = (id: string, on: string, more: Partial<Announce>): Fact =>
  announce(id, on, 'example', {
    measure: 'm',
    goods: ['HS 7208'],
    by: 'USA',
    flow: 'import',
    instrument: 'anti-dumping',
    against: ['CHN'],
    ...more,
  });

/** What is charged on import into the United States by some facts. */
export const sideOf = (facts: readonly Fact[], from: string, day: PointLiteral = '2020-06-01') =>
  machineOf(facts).tariffOn({ from, to: 'USA', goods: 'HS 720851' }, day)?.import;
