import { show } from '../../../flaw';
import { type Either, isLeft, left, right } from '../../../fp';
import { isRecord } from '../../../object';
import { objectLines } from '../text/object-lines';
import { disputeFields, type FieldName, fieldNamed } from './fields';
import { badRow, type StepRow, type StepRows } from './rows';

const parsed = (text: string): Either<string, unknown> => {
  try {
    return right(JSON.parse(text));
  } catch (error) {
    return left(error instanceof Error ? error.message : String(error));
  }
};

/** Returns the fields of an object that the reader knows, under the reader's names. */
const known = (object: Readonly<Record<string, unknown>>): (readonly [FieldName, unknown])[] =>
  Object.entries(object).flatMap(([key, value]) => {
    const name = fieldNamed(key);
    return name === undefined ? [] : [[name, name === 'complainants' ? listed(value) : value]];
  });

const listed = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);

/**
 * Joins a step's own fields and those of its `detail`. Tables of dated steps keep the two apart.
 */
const flat = ({
  detail,
  ...rest
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  isRecord(detail) ? { ...rest, ...detail } : rest;

const ofDispute: ReadonlySet<FieldName> = new Set(['dispute', 'sources', ...disputeFields]);

const notDisputes = (line: number, found: string): StepRow =>
  badRow(line, {
    path: '',
    expected: 'disputes, each with its "steps"',
    found,
    advice:
      'Write [{ "dispute": "DS1", "complainant": "USA", "respondent": "CHN", "steps": [{ "date": "2019-07-01", "step": "panel-requested" }] }].',
  });

/** Names a step by its number. Only an object has a line of its own, so the line is that of the dispute. */
const notStep = (line: number, index: number, dispute: unknown, step: unknown): StepRow =>
  badRow(line, {
    path: `steps[${index}]`,
    expected: 'a step as an object',
    found: `${show(step)} as step ${index + 1}${typeof dispute === 'string' ? ` of ${dispute}` : ''}`,
    advice: 'Write { "date": "2019-07-01", "step": "panel-requested" }.',
  });

const disputesIn = (root: unknown): readonly unknown[] => {
  if (Array.isArray(root)) return root;
  if (isRecord(root) && Array.isArray(root.disputes)) return root.disputes;
  return [root];
};

/**
 * Reads disputes as JSON. The text is a list of disputes, or an object with such a list as
 * `disputes`. Each dispute has its `steps`.
 */
export const jsonRows = (text: string): StepRows => {
  const root = parsed(text);
  if (isLeft(root)) return { rows: [notDisputes(1, `no JSON (${root.left})`)], ignored: [] };
  const lines = objectLines(text, root.right);
  const ignored = new Set<string>();
  const rows = disputesIn(root.right).flatMap((dispute): readonly StepRow[] => {
    const line = lines.get(dispute) ?? 1;
    if (!isRecord(dispute)) return [notDisputes(line, 'something that is no object')];
    if (!Array.isArray(dispute.steps)) return [notDisputes(line, 'an object without "steps"')];
    const shared = known(dispute).filter(([name]) => ofDispute.has(name));
    return dispute.steps.map((step: unknown, index): StepRow => {
      if (!isRecord(step)) return notStep(line, index, dispute.dispute, step);
      const at = lines.get(step) ?? line;
      const fields = flat(step);
      for (const key of Object.keys(fields)) if (fieldNamed(key) === undefined) ignored.add(key);
      return { line: at, given: new Map([...shared, ...known(fields)]) };
    });
  });
  return { rows, ignored: [...ignored] };
};
