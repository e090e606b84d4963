import { isSome } from '../../../fp';
import type { TermName } from '../../../relations/measures/measure';
import { reachOf } from '../../../relations/measures/measure-course';
import { type Amount, termKey } from '../../../relations/measures/measure-heads';
import { concernOf, type Instrument } from '../../../vocabulary/instruments';
import { type Found, keptUnder } from './found';
import { reaches } from './placed';
import type { Reader } from './reader';
import type { InForce, Standing } from './standing';

/** The topic `licence` covers every requirement of trade other than a duty. */
export type Topic = 'duty' | 'licence';

const termsAbout: Readonly<Record<Topic, readonly TermName[]>> = {
  duty: ['duty'],
  licence: ['licence', 'quota', 'price'],
};

/** Whether an act on the rows of a standing names a term for the route. The term need not be in effect. */
export const namesTerm = (term: TermName, { rows, sides }: Standing): boolean => {
  for (const { row } of rows) {
    for (const named of row.named) if (named.term === term && reaches(named, sides)) return true;
    for (const { value } of row.decisions)
      if (value.kind === term && reaches(reachOf(value), sides)) return true;
  }
  return false;
};

export const instrumentInForce = ({
  announcement: { value },
  row: { head },
}: InForce): Instrument | undefined =>
  (value.kind === 'announcement' ? value.instrument : undefined) ?? head?.instrument;

export const instrumentOf = (standing: Standing): Instrument | undefined => {
  const { rows } = standing;
  if (standing.inForce === true) return instrumentInForce(standing);
  for (const { row } of rows) if (row.head !== null) return row.head.instrument;
  return undefined;
};

const isAbout = (topic: Topic, instrument: Instrument): boolean => {
  const kind = concernOf(instrument);
  return kind !== 'support' && (kind === 'duty') === (topic === 'duty');
};

export const isEvidence = (topic: Topic, standing: Standing): boolean => {
  const instrument = instrumentOf(standing);
  return (
    instrument !== undefined &&
    (isAbout(topic, instrument) || termsAbout[topic].some((term) => namesTerm(term, standing)))
  );
};

/** Whether an act of the log, at any date, names a term of a measure. */
const isNamed = (
  term: TermName,
  measure: string,
  { found }: { readonly found: Found | undefined },
  { state: { measureHeads } }: Reader,
): boolean =>
  keptUnder(found, measure, term, () => measureHeads.idsUnder(termKey(term, measure)).length > 0);

export const isAmountNamed = (
  term: Amount,
  measure: string,
  side: { readonly found: Found | undefined },
  reader: Reader,
): boolean => {
  // The row is read only if some act names the term.
  if (!isNamed(term, measure, side, reader)) return false;
  const head = reader.state.measureHeads.get(measure);
  return isSome(head) && head.value.amounts?.includes(term) === true;
};

/**
 * A question about licences looks for a quota and a price only if an act names one of the two, so that
 * fewer rows are read.
 */
export const termsWanted = (
  topic: Topic,
  measure: string,
  side: { readonly found: Found | undefined },
  reader: Reader,
): readonly TermName[] =>
  topic === 'licence' &&
  (isAmountNamed('quota', measure, side, reader) || isAmountNamed('price', measure, side, reader))
    ? termsAbout.licence
    : [topic];

/**
 * Whether the measure may be evidence on a topic. False only if its instrument is about another topic and no act
 * names a term of this topic. `isEvidence` is stricter: it considers only acts on the rows that were read.
 */
export const mayCount = (
  topic: Topic,
  measure: string,
  standing: Standing,
  side: { readonly found: Found | undefined },
  reader: Reader,
): boolean => {
  const instrument = instrumentOf(standing);
  return (
    instrument === undefined ||
    isAbout(topic, instrument) ||
    termsAbout[topic].some((term) => isNamed(term, measure, side, reader))
  );
};
