import {
  audit,
  catalogue,
  type EventLog,
  formatLog,
  isLeft,
  parseLog,
  relations,
  right,
} from 'bilateral';
import { arbitraryHostileLine, arbitraryHostileLog, arbitraryLog } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { troublesOf } from '../../src/testing/arbitraries/troubled/count-troubles';
import { troubledLogs } from '../../src/testing/arbitraries/troubled/troubled-logs';
import { domain } from '../support/domain';
import { fewOf, holds, sampled } from '../support/holds';
import { headerText } from '../support/lines';
import { plainEvents } from '../support/logs/plain-events';

/**
 * Every value that is met on the way to the smallest that still fails, from some that were drawn:
 * with a test that fails for some and not for others, both branches of each step are taken.
 */
const onTheWay = <A>(arbitrary: fc.Arbitrary<A>, fails: (value: A) => boolean): readonly A[] => {
  const seen: A[] = [];
  fc.check(
    fc.property(arbitrary, (value) => {
      seen.push(value);
      return !fails(value);
    }),
    { seed: 1, numRuns: 20, interruptAfterTimeLimit: sampled(5_000) },
  );
  return seen;
};

const isReadBack = (log: EventLog): void => {
  expect(parseLog(formatLog(log))).toEqual(right({ ...log, warnings: expect.anything() }));
};

describe('plausible logs', () => {
  const makesSense = (log: EventLog): void => {
    isReadBack(log);
    expect(audit(log)).toEqual([]);
  };

  it('should be the same after writing and reading, without anomalies', () => {
    holds(fc.property(arbitraryLog(), makesSense));
  });

  it('should stay plausible when they shrink', () => {
    const logs = onTheWay(arbitraryLog(), ({ events }) => events.length > 3);
    expect(logs.length).toBeGreaterThan(15);
    logs.forEach(makesSense);
    expect(Math.min(...logs.map(({ events }) => events.length))).toBeLessThan(4);
  });

  it('should have every type of event among them, including corrections and retractions', () => {
    const logs = fc.sample(arbitraryLog(), { numRuns: 400, seed: 1 });
    const types = new Set(logs.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(Object.keys(catalogue).filter((type) => !types.has(type as never))).toEqual([]);
  });
});

describe('hostile logs', () => {
  const isHostile = (log: EventLog): void => {
    isReadBack(log);
    const { 'due changes that stall': _, ...troubles } = troublesOf(relations, log);
    expect(Object.entries(troubles).filter(([, times]) => times === 0)).toEqual([]);
  };

  it('should be the same after writing and reading, with every kind of difficulty', () => {
    holds(fc.property(arbitraryHostileLog(), isHostile));
  });

  it('should stay so when they shrink', () => {
    const logs = onTheWay(arbitraryHostileLog(), ({ events }) => events.length > 40);
    expect(logs.length).toBeGreaterThan(10);
    fewOf(logs, 5).forEach(isHostile);
  });
});

it('logs of a user’s own events should have every kind of difficulty among them', () => {
  const total = new Map<string, number>();
  for (const log of fc.sample(troubledLogs(domain, plainEvents), { numRuns: 300, seed: 1 }))
    for (const [kind, times] of Object.entries(troublesOf(domain, log)))
      total.set(kind, (total.get(kind) ?? 0) + Math.sign(times));
  console.log('Of 300 logs, so many held each trouble', Object.fromEntries(total));
  expect([...total].filter(([, logs]) => logs < 15)).toEqual([]);
});

describe('hostile lines', () => {
  it('should be one line each, and mostly invalid', () => {
    const lines = fc.sample(arbitraryHostileLine(), { numRuns: sampled(1000), seed: 1 });
    expect(lines.filter((line) => /[\n\r]/.test(line))).toEqual([]);
    const wrong = lines.filter((line) => isLeft(parseLog(`${headerText}\n${line}\n`)));
    expect(wrong.length).toBeGreaterThan(lines.length / 2);
    expect(wrong.length).toBeLessThan(lines.length);
  });

  it('should be reported and never throw', () => {
    holds(
      fc.property(fc.array(arbitraryHostileLine(), { maxLength: 5 }), (lines) => {
        const read = parseLog([headerText, ...lines, ''].join('\n'));
        const { leftOut: _, ...log } = isLeft(read) ? read.left.intact : read.right;
        isReadBack(log);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });
});
