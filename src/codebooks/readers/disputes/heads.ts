import { type Flaw, plainly } from '../../../flaw';
import { disputeFields, type FieldName, type Given } from './fields';
import type { StepRow } from './rows';

const none: Given = new Map();

/**
 * Returns a function that gives the head of a dispute: the fields of the whole dispute, such as its forum. The value of
 * each field is from the first row of the dispute that has the field.
 */
export const headsOf = (rows: readonly StepRow[]): ((dispute: unknown) => Given) => {
  const heads = new Map<unknown, Map<FieldName, unknown>>();
  for (const { given } of rows) {
    const head = heads.get(given.get('dispute')) ?? new Map<FieldName, unknown>();
    heads.set(given.get('dispute'), head);
    for (const name of disputeFields)
      if (given.has(name) && !head.has(name)) head.set(name, given.get(name));
  }
  return (dispute) => heads.get(dispute) ?? none;
};

const namesOf = (value: unknown, otherwise: string): string =>
  value === undefined
    ? otherwise
    : Array.isArray(value)
      ? value.map(plainly).join(', ')
      : plainly(value);

const isCode = (party: unknown): boolean => typeof party === 'string' && /^[A-Z]{3}$/.test(party);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/**
 * Reports a field of a row that contradicts an earlier row of the same dispute. A row that repeats
 * a field does not contradict, nor does a row that names only some of several complainants.
 */
export const contradiction = (dispute: unknown, given: Given, head: Given): Flaw | undefined => {
  const name = disputeFields.find((field) => {
    const own = listOf(given.get(field));
    return given.has(field) && !own.every((each) => listOf(head.get(field)).includes(each));
  });
  if (name === undefined) return undefined;
  return {
    path: name.replace(/s$/, ''),
    expected: `${namesOf(head.get(name), '')}, as on an earlier row of ${plainly(dispute)}`,
    found: namesOf(given.get(name), ''),
    advice: 'Correct one of the two rows; another complaint has a number of its own.',
  };
};

export const partiesFlaw = (
  [one, other]: readonly [string, string],
  head: Given,
): Flaw | undefined => {
  const [complainants, respondent] = [head.get('complainants'), head.get('respondent')];
  const complains = (party: string): boolean =>
    Array.isArray(complainants) && complainants.includes(party);
  if ((respondent === one && complains(other)) || (respondent === other && complains(one)))
    return undefined;
  return {
    path: 'complainant',
    expected: `a dispute between ${one} and ${other}`,
    found: `${namesOf(complainants, 'no complainant')} against ${namesOf(respondent, 'no respondent')}`,
    advice: [...listOf(complainants ?? []), ...listOf(respondent ?? [])].every(isCode)
      ? 'Name both on one row of the dispute, or read it with its own parties.'
      : `Write the parties as codes of three capital letters, such as ${one}.`,
  };
};
