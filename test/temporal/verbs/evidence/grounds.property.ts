import type { Question } from 'bilateral';
import { laws } from 'bilateral/testing';
import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { type DomainState, domain } from '../../../support/domain';
import { runs } from '../../../support/holds';
import { logs } from '../../../support/logs';

/** A question that reads one row, and by what it finds either of two other questions. */
type Tree =
  | { readonly says: number }
  | {
      readonly table: 'permits' | 'visits' | 'leases';
      readonly at: number;
      readonly whole: boolean;
      readonly yes: Tree;
      readonly no: Tree;
    };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ says: fc.nat({ max: 3 }) }),
    fc.record({
      table: fc.constantFrom('permits' as const, 'visits' as const, 'leases' as const),
      at: fc.nat({ max: 2 }),
      whole: fc.boolean(),
      yes: tie('tree'),
      no: tie('tree'),
    }),
  ),
}));

/** Which way a question goes, by all that it read. */
const parity = (value: unknown): boolean => JSON.stringify(value).length % 2 === 0;

const asked =
  (tree: Tree): Question<DomainState, unknown> =>
  (state) => {
    if ('says' in tree) return tree.says;
    const rows = state[tree.table];
    const id = rows.ids()[tree.at] ?? 'nobody';
    const isYes = parity(tree.whole ? rows.entries() : rows.get(id));
    return [tree.table, isYes, asked(isYes ? tree.yes : tree.no)(state)];
  };

/** The law is cheap enough for two thousand logs wherever laws are tried on many. */
const tried = runs < 100 ? runs : Math.max(runs, 2000);
const each = 4;

describe('the grounds of generated questions that branch', () => {
  const questions = Object.fromEntries(
    fc.sample(tree, each).map((one, index) => [`question ${index}`, asked(one)]),
  );
  it.each(
    laws(domain, { logs, questions }, { runs: tried }).filter(({ name }) =>
      name.includes('grounds'),
    ),
  )('$name', ({ run }) => run());
});
