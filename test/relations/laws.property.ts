import { relations } from 'bilateral';
import { arbitraryHostileLog, laws } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted } from '../support/counted-logs';
import { runs } from '../support/holds';
import { questions } from '../support/policy-questions';

const { logs, least, report } = counted(relations, arbitraryHostileLog());

/** A hostile log has some sixty events with every kind of trouble, so few of them try a law well. */
const few = Math.max(1, Math.ceil(runs / 50));

describe('all laws for hostile logs of policy events', () => {
  it.each(laws(relations, { logs, questions }, { runs: few }))('$name', ({ run }) => run());

  it('were tried on logs that each have each kind of trouble, and no due change that stalls', () => {
    fc.sample(logs, 2);
    const missing = Object.entries(least()).filter(([, times]) => times === 0);
    expect(missing.map(([kind]) => kind)).toEqual(['due changes that stall']);
    expect(report()).toContain(' 0 due changes that stall');
    console.log(report());
  });
});
