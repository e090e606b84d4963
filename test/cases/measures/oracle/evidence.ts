import type { Instrument } from 'bilateral';
import { concerns, type Decision, isVoidOn, type TermName } from './decisions/decision';
import { covers, type Subject } from './scope/scopes';

/** What kind of thing an instrument asks for. */
export const kindOf = (instrument: Instrument): 'licensing' | 'duty' | 'other' => {
  if (
    instrument === 'export-ban' ||
    instrument === 'import-ban' ||
    instrument === 'export-licensing-requirement' ||
    instrument === 'import-licensing-requirement' ||
    instrument === 'foreign-customer-limit'
  )
    return 'licensing';
  if (
    instrument === 'import-tariff' ||
    instrument === 'export-tax' ||
    instrument === 'anti-dumping' ||
    instrument === 'anti-subsidy' ||
    instrument === 'anti-circumvention' ||
    instrument === 'safeguard' ||
    instrument === 'special-safeguard' ||
    instrument === 'other-import-charges'
  )
    return 'duty';
  return 'other';
};

/** Whether a measure counts for a question, by its instrument or by a term that an act on it names. */
export const isEvidence = (
  topic: 'duty' | 'licence',
  instrument: Instrument,
  decisions: readonly Decision[],
  subject: Subject,
  point: number,
): boolean =>
  (kindOf(instrument) === 'duty') === (topic === 'duty') ||
  termsAbout[topic].some((term) => speaksOf(term, decisions, subject, point));

/** A quota or a price is no duty, so it is told beside licences. */
export const termsAbout = { duty: ['duty'], licence: ['licence', 'quota', 'price'] } as const;

/** Whether an act on the goods and route names a term, in force or not. */
export const speaksOf = (
  name: TermName,
  decisions: readonly Decision[],
  subject: Subject,
  point: number,
): boolean =>
  decisions.some(
    (decision) =>
      !isVoidOn(decision, point) &&
      // A later act that does not name a term speaks of it only once the term goes on under it.
      (decision.goesOn === undefined || decision.from <= point) &&
      decision.terms.has(name) &&
      concerns(decision, subject) &&
      covers(decision.cell, subject),
  );
