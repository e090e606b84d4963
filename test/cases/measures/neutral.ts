import { termsAbout } from './oracle/evidence';
import type { Exception } from './oracle/exceptions';
import type { Tariff } from './oracle/oracle';
import type { Regime } from './oracle/regime';
import type { Side } from './oracle/tariff';

type Told = Exception & { readonly measure: string };

/** An exception of the oracle with the fields that the library's answers about a topic have. */
const exception =
  (topic: 'duty' | 'licence') =>
  ({ measure, verdict, ...fields }: Told) => {
    if (!verdict.inForce)
      return {
        measure,
        ...fields,
        inactive: { measure, because: verdict.because, act: verdict.act },
      };
    const terms = termsAbout[topic].flatMap((name) => {
      const value = verdict.terms.get(name)?.value;
      return value === undefined ? [] : [[name, value] as const];
    });
    return { measure, ...fields, ...Object.fromEntries(terms) };
  };

const side = (given: Side | null) =>
  given === null ? null : { ...given, exceptions: given.exceptions.map(exception('duty')) };

/** An answer of the oracle in the shape of the library's. */
export const forComparison = (answer: Tariff | Regime | null) => {
  if (answer === null) return null;
  return 'import' in answer
    ? { import: side(answer.import), export: side(answer.export) }
    : { ...answer, exceptions: answer.exceptions.map(exception('licence')) };
};
