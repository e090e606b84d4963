import { type Flaw, show } from '../../../flaw';

type Form = Pick<Flaw, 'expected' | 'advice'>;

const listOf = (what: string, example: string): Form => ({
  expected: `${what} separated by spaces, such as ${example}`,
  advice: 'Write one or several in one cell, with a space between them.',
});

const truth: Form = {
  expected: 'yes or no',
  advice: 'Write yes or no, or leave the cell empty if no source says.',
};

/**
 * The form of each column whose cells hold a list, a number, or yes or no. The field `sources` cannot
 * be a column.
 */
const forms: Readonly<Record<string, Form>> = {
  complainant: listOf('codes', 'JPN EUN'),
  members: listOf('codes', 'JPN EUN'),
  with: listOf('numbers of disputes', 'DS542 DS543'),
  reports: listOf('the reports', 'appellate panel'),
  measures: listOf('ids of measures', 'list-1 list-2'),
  toConform: truth,
  complied: truth,
  round: { expected: 'a whole number of 1 or more', advice: 'Count from 1, and write digits.' },
  sources: {
    expected: 'no column of this name',
    advice:
      'Write the publisher into the column "source", and the rest into "url", "publishedOn", "locator" and "confidence".',
  },
};

/** The codecs of events expect these values in JSON. A spreadsheet writes them in another way. */
const asJson: ReadonlySet<string> = new Set([
  'an array',
  'true or false',
  'a whole number of 1 or more',
]);

/**
 * Matches the part of a path that leads to an item of a list, or to a field within the value of a
 * cell.
 */
const within = /[[.].*$/;

/**
 * Rewords a flaw for a spreadsheet. The codecs of events speak of the fields and lists of JSON, but
 * a spreadsheet has columns and cells.
 */
export const cellFlaw = (flaw: Flaw): Flaw => {
  const { found } = flaw;
  const column = flaw.path.replace(within, '').replace(/^complainants$/, 'complainant');
  const form = asJson.has(flaw.expected) ? forms[column] : undefined;
  const expected = form?.expected ?? flaw.expected;
  if (found === `an unknown field ${show(column)}`)
    return {
      path: column,
      expected: 'an empty cell, since this step has nothing to say there',
      found: 'a cell that is filled in',
      advice: 'Empty it, or correct the step.',
    };
  if (found === 'no such field' || found === show(undefined))
    return {
      path: column,
      expected,
      found: 'nothing',
      advice: `Fill in the column "${column}" on this row.`,
    };
  return {
    path: column,
    expected,
    found: found === show([]) ? 'none' : found,
    advice: form?.advice ?? flaw.advice.replace('leave the field out', 'leave it empty'),
  };
};
