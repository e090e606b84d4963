import { arbitraryLog, type Law, laws } from '../../../src/testing';
import { tryLaw } from '../../../src/testing/laws/check-law';
import { textIsWrittenBack } from '../../../src/testing/laws/log/text';
import { domain } from '../domain';
import { questions } from '../domain/questions';
import { plainEvents } from '../logs/plain-events';
import { ofText } from './faults';

/**
 * Tries the laws named by the arguments in the copy that contains this file. Prints an object with the
 * message of each law that fails, and `null` for each other.
 */
const [runs = '', ...names] = process.argv.slice(2);
const options = { runs: Number(runs), seed: 1 };
const all: readonly Law[] = [
  ...laws(domain, { events: plainEvents, questions }, options),
  { name: ofText, run: () => tryLaw(ofText, textIsWrittenBack(arbitraryLog()), options) },
];

const verdict = (name: string): string | null => {
  const law = all.find((each) => each.name === name);
  if (law === undefined) return `there is no law "${name}"`;
  try {
    law.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

console.log(JSON.stringify(Object.fromEntries(names.map((name) => [name, verdict(name)]))));
