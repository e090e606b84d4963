import { codec, type Fields } from '../codec/codec';
import { list } from '../codec/list';
import { bool } from '../codec/literals';
import { count, ordinal } from '../codec/number';
import { oneOf } from '../codec/one-of';
import { strictObject } from '../codec/strict-object';
import { pattern, words } from '../codec/text';
import { type Flaw, show } from '../flaw';
import { anyObject } from '../query/queries/codecs';
import { type Receipt, rulesVersion } from './receipt-type';

const asMade = 'Use the receipt as it was made.';
const madeLater =
  'If a later version of the library made the receipt, check it with that version. Otherwise use the receipt as it was made.';

const fields = <R extends Fields>(name: string, required: R) => strictObject(name, required, {});

/** Accepts every value except `undefined`. Later checks compare the value with a new answer or with the query. */
const anything = codec(
  'Anything',
  { _tag: 'Leaf' },
  (value): value is unknown => value !== undefined,
  (_, path) => [{ path, expected: 'a value', found: 'none', advice: asMade }],
);

const versionUpTo = (newest: number) =>
  codec(
    'Version',
    { _tag: 'Leaf' },
    (value): value is number => ordinal.is(value) && value <= newest,
    (value, path) => [
      {
        path,
        expected: newest === 1 ? '1' : `a version from 1 to ${newest}`,
        found: show(value),
        advice: madeLater,
      },
    ],
  );

const digest = pattern('Digest', /^[\da-f]{64}$/, '64 hexadecimal digits in lower case', asMade);

const library = pattern(
  'LibraryVersion',
  /^\d+\.\d+\.\d+(-[\w.-]+)?$/,
  'a version such as 0.2.0',
  asMade,
);

const form = fields('Receipt', {
  format: oneOf('Format', ['bilateral-receipt']),
  formatVersion: versionUpTo(1),
  query: anyObject,
  asOf: words,
  knownAt: anything,
  answer: anything,
  // Only the types are checked here. The values are compared with a new answer later.
  coverage: fields('Coverage', {
    status: words,
    complete: bool,
    extent: anything,
    checkedUntil: anything,
    act: anything,
  }),
  grounds: list(
    fields('Ground', {
      event: words,
      lines: list(fields('CitedLine', { line: ordinal, digest })),
    }),
  ),
  log: fields('Log', { version: count, head: digest }),
  made: fields('Made', { library, logFormat: versionUpTo(1), rules: versionUpTo(rulesVersion) }),
  digest,
});

export const isReceipt = (value: unknown): value is Receipt => form.is(value);

export const formFlaws = (value: unknown): readonly Flaw[] => {
  const flaws = form
    .flawsOf(value, '')
    .map((flaw) => ({ ...flaw, advice: flaw.advice === madeLater ? madeLater : asMade }));
  // A value of another format has other fields, so only its format is reported.
  const other = flaws.find(({ path }) => ['', 'format', 'formatVersion'].includes(path));
  return other === undefined ? flaws : [other];
};

export const pointFlaws = ({ query, asOf, knownAt }: Receipt): readonly Flaw[] => [
  ...pointFlaw('asOf', query.asOf ?? null, asOf),
  ...pointFlaw('knownAt', query.knownAt ?? null, knownAt),
];

const pointFlaw = (path: string, asked: unknown, found: unknown): readonly Flaw[] =>
  found === asked
    ? []
    : [{ path, expected: `${show(asked)}, as in the query`, found: show(found), advice: asMade }];
