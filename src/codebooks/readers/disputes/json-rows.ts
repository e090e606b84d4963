import { type Flaw, show } from '../../../flaw';
import { type Either, isLeft, left, right } from '../../../fp';
import { isRecord, push } from '../../../object';
import { same } from '../../../same';
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

const plainKey = (key: string): string => key.replace(/^detail\./, '');

const knownFields = (given: readonly KeyValue[]): (readonly [FieldName, unknown])[] =>
  given.flatMap(([key, value]) => {
    const name = fieldNamed(plainKey(key));
    return name === undefined ? [] : [[name, name === 'complainants' ? listed(value) : value]];
  });

const listed = (value: unknown): unknown => (typeof value === 'string' ? [value] : value);

/** The key `date` of the object `detail` is written `detail.date`. */
type KeyValue = readonly [key: string, value: unknown];

const isSame = (values: readonly KeyValue[]): boolean =>
  values.every(([, value]) => same(value, values[0]?.[1]));

/**
 * Reports a field that an object gives twice with different values, since nothing tells which value
 * is meant.
 */
const repeatedIn = (given: readonly KeyValue[]): readonly Flaw[] => {
  const byName = new Map<FieldName, KeyValue[]>();
  for (const [key, value] of given) {
    const name = fieldNamed(plainKey(key));
    if (name !== undefined) push(byName, name, [key, value]);
  }
  return [...byName]
    .filter(([, values]) => !isSame(values))
    .map(([name, values]) => ({
      path: name,
      expected: `one field "${name}"`,
      found: `${values.length}: ${values.map(([key]) => key).join(', ')}`,
      advice: 'Rename or delete all but one.',
    }));
};

/** Some tables put a part of the fields of a step into an object `detail`. */
const fieldsOf = ({ detail, ...rest }: Readonly<Record<string, unknown>>): readonly KeyValue[] =>
  isRecord(detail)
    ? [
        ...Object.entries(rest),
        ...Object.entries(detail).map(([key, value]): KeyValue => [`detail.${key}`, value]),
      ]
    : Object.entries(rest);

const ofDispute: ReadonlySet<FieldName> = new Set(['dispute', 'sources', ...disputeFields]);

const notDisputes = (line: number, found: string): StepRow =>
  badRow(line, {
    path: '',
    expected: 'disputes, each with its "steps"',
    found,
    advice:
      'Write [{ "dispute": "DS1", "complainant": "USA", "respondent": "CHN", "steps": [{ "date": "2019-07-01", "step": "panel-requested" }] }].',
  });

/**
 * A step that is not an object has no known line, so the report gives the line of the dispute and
 * the number of the step.
 */
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
 * The text is a list of disputes, an object with such a list as `disputes`, or a single dispute. Each
 * dispute has its `steps`.
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
    const whole = Object.entries(dispute);
    const shared = knownFields(whole).filter(([name]) => ofDispute.has(name));
    const wrong = repeatedIn(whole);
    return dispute.steps.map((step: unknown, index): StepRow => {
      if (!isRecord(step)) return notStep(line, index, dispute.dispute, step);
      const fields = fieldsOf(step);
      for (const [key] of fields) {
        const name = plainKey(key);
        if (fieldNamed(name) === undefined) ignored.add(name);
      }
      const flaws = [...wrong, ...repeatedIn(fields)];
      return {
        line: lines.get(step) ?? line,
        given: new Map([...shared, ...knownFields(fields)]),
        ...(flaws.length === 0 ? {} : { flaws }),
      };
    });
  });
  return { rows, ignored: [...ignored] };
};
