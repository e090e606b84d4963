import { isSome, type Option } from '../../index';
import { holding, type Reading } from './reading';
import { readAgreement, readDispute, readEntity, readPartner } from './standings';
import { readRegime, readTariff } from './trade';

/** How the answers of the built-in questions are read, by the names that the catalogue gives them. */
const readers = {
  agreement: readAgreement,
  dispute: readDispute,
  entity: readEntity,
  tariffOn: readTariff,
  tradeRegime: readRegime,
  trustedPartner: readPartner,
};

/** What a picture shows of the answer to a question; null: nothing is known. */
export const read = (question: string, answer: unknown): Reading | null =>
  Object.hasOwn(readers, question)
    ? // The catalogue's question of this name gives what its reader takes.
      readers[question as keyof typeof readers](answer as never)
    : readPlain(answer);

/** The answer of another question, as plainly as it can be said. */
const readPlain = (answer: unknown): Reading | null => {
  if (isOption(answer)) return isSome(answer) ? readPlain(answer.value) : null;
  if (answer === null || answer === undefined) return null;
  if (Array.isArray(answer)) return answer.length === 0 ? null : holding(`${answer.length}`, 2, []);
  return typeof answer === 'object'
    ? holding(JSON.stringify(answer).slice(0, 80), 2, [])
    : holding(String(answer), 2, []);
};

const isOption = (answer: unknown): answer is Option<unknown> =>
  typeof answer === 'object' &&
  answer !== null &&
  '_tag' in answer &&
  (answer._tag === 'None' || answer._tag === 'Some');
