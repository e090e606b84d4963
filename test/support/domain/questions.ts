import { isNone, isSome } from '../../../src/fp';
import type { Question } from '../../../src/temporal/table/question';
import { snapshot } from '../../../src/temporal/verbs/snapshot';
import type { DomainState } from '../domain';

/** Questions on the domain: of one row, of lists, of absent rows, and branching on what they read. */
export const questions: Readonly<Record<string, Question<DomainState, unknown>>> = {
  'one row': ({ permits }) => permits.get('harbour'),
  'a row called __proto__': ({ permits, leases }) => [
    permits.get('__proto__'),
    leases.get('__proto__'),
  ],
  'a row that never is': ({ permits }) => isSome(permits.get('nowhere')),
  'all ids': ({ permits, leases, alarms }) => [permits.ids(), leases.ids(), alarms.ids()],
  'a filtered list': ({ permits }) => permits.where(({ status }) => status === 'valid').length,
  'rows by key': ({ visits }) => visits.keyed('constructor').map(([id]) => id),
  'rents paid': ({ leases }) => leases.entries().reduce((sum, [, { paid }]) => sum + paid, 0),
  'which rows it reads depends on one of them': ({ permits, leases, visits, alarms }) => {
    const permit = permits.get('harbour');
    if (isNone(permit)) return alarms.get('quarry');
    if (permit.value.status === 'valid') return leases.get('quarry');
    if (permit.value.inspections > 0) return visits.keyed('harbour').length;
    return leases.where(({ left }) => left > 0).map(({ rentOn }) => rentOn);
  },
  'a chain of branches': ({ permits, leases }) => {
    const names = ['__proto__', 'constructor', 'quarry', 'harbour'];
    const first = names.find((name) => isSome(permits.get(name)));
    return first === undefined ? 'none' : isSome(leases.get(first));
  },
  'the whole state': (state) => snapshot(state),
};
