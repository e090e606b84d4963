import type { Exception } from './oracle/exceptions';
import type { Tariff } from './oracle/oracle';
import type { Regime } from './oracle/regime';
import type { Side } from './oracle/tariff';

/** An exception of the oracle with the fields that the library's answers have. */
const exception = ({ measure, verdict, ...fields }: Exception & { readonly measure: string }) => {
  if (!verdict.inForce)
    return {
      measure,
      ...fields,
      inactive: { measure, because: verdict.because, act: verdict.act },
    };
  const duty = verdict.terms.get('duty')?.value;
  const licence = verdict.terms.get('licence')?.value;
  return {
    measure,
    ...fields,
    ...(duty === undefined ? {} : { duty }),
    ...(licence === undefined ? {} : { licence }),
  };
};

const side = (given: Side | null) =>
  given === null ? null : { ...given, exceptions: given.exceptions.map(exception) };

/** An answer of the oracle in the shape of the library's. */
export const forComparison = (answer: Tariff | Regime | null) => {
  if (answer === null) return null;
  return 'import' in answer
    ? { import: side(answer.import), export: side(answer.export) }
    : { ...answer, exceptions: answer.exceptions.map(exception) };
};
