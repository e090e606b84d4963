import type { Asked, Fact } from '../facts';
import type { Mistake } from './mistakes';
import { type Regime, regimeOf } from './regime';
import { type Side, sideOf } from './tariff';
import { worldOn } from './world';

/** What is asked of the oracle: a question, a day, and what was known by which day. */
export type When = {
  readonly point: string;
  readonly knownAt?: string;
  readonly planted?: Mistake;
};

export type Tariff = { readonly import: Side | null; readonly export: Side | null };

/**
 * Answers from the acts themselves: it goes through all decisions known by then and applies the
 * rules of precedence to them. It shares no code with the library.
 */
export const oracle = {
  tariffOn: (facts: readonly Fact[], asked: Asked, when: When): Tariff | null => {
    const world = worldOn(facts, when.point, when.knownAt, when.planted);
    const sides = {
      import: sideOf(asked, 'import', world),
      export: sideOf(asked, 'export', world),
    };
    return sides.import === null && sides.export === null ? null : sides;
  },
  tradeRegime: (facts: readonly Fact[], asked: Asked, when: When): Regime | null =>
    regimeOf(asked, worldOn(facts, when.point, when.knownAt, when.planted)),
  /** The licence needed some days later, as far as is decided. */
  licenceAfter: (
    facts: readonly Fact[],
    asked: Asked,
    when: When,
    days: number,
  ): Regime['licence'] => {
    const world = worldOn(facts, when.point, when.knownAt, when.planted);
    return regimeOf(asked, { ...world, point: world.point + days })?.licence ?? null;
  },
};
