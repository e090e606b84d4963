import { type Json, toJson } from '../../query/index';
import { holding, type Reading } from './reading';
import { readAgreement, readDispute, readEntity, readPartner } from './standings';
import { readRegime, readTariff } from './trade';

const readers = {
  agreement: readAgreement,
  dispute: readDispute,
  entity: readEntity,
  tariffOn: readTariff,
  tradeRegime: readRegime,
  trustedPartner: readPartner,
};

export const read = (question: string, answer: unknown): Reading | null =>
  Object.hasOwn(readers, question)
    ? // The cast is safe: the question of this name returns the type that the reader of this name takes.
      readers[question as keyof typeof readers](answer as never)
    : readPlain(toJson(answer));

/** For a question that is not in `readers`: shows the length of a list, and any other answer as plain text. */
const readPlain = (answer: Json): Reading | null => {
  if (answer === null) return null;
  if (Array.isArray(answer)) return answer.length === 0 ? null : holding(`${answer.length}`, 2, []);
  return typeof answer === 'object'
    ? holding(JSON.stringify(answer).slice(0, 80), 2, [])
    : holding(String(answer), 2, []);
};
