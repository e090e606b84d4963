import { type Json, toJson } from '../../query/index';
import { holding, type Reading } from './reading';
import { readAgreement, readDispute, readEntity, readPartner } from './standings';
import { readRegime, readTariff } from './trade';

/**
 * The function that reads the answer of each built-in question, by the question's name in the
 * catalogue.
 */
const readers = {
  agreement: readAgreement,
  dispute: readDispute,
  entity: readEntity,
  tariffOn: readTariff,
  tradeRegime: readRegime,
  trustedPartner: readPartner,
};

/** Returns what a picture shows of the answer to a question. Null if nothing is known. */
export const read = (question: string, answer: unknown): Reading | null =>
  Object.hasOwn(readers, question)
    ? // The catalogue's question of this name returns the type that its reader takes.
      readers[question as keyof typeof readers](answer as never)
    : readPlain(toJson(answer));

/** Reads the answer of a question that has no reader of its own, as plain text. */
const readPlain = (answer: Json): Reading | null => {
  if (answer === null) return null;
  if (Array.isArray(answer)) return answer.length === 0 ? null : holding(`${answer.length}`, 2, []);
  return typeof answer === 'object'
    ? holding(JSON.stringify(answer).slice(0, 80), 2, [])
    : holding(String(answer), 2, []);
};
