import Ajv2020 from 'ajv/dist/2020.js';
import { policyEvents, vocabulary } from 'bilateral';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { isLeft } from '../../../src/fp';
import { emptyLog } from '../../../src/log/event-log/event-log';
import { headerLine, parties, vocabularyName } from '../../../src/log/event-log/header';
import { formatLog } from '../../../src/log/format';
import { parseLog } from '../../../src/log/parse';
import { partSchema } from '../../../src/query/schemas/schema-of';
import { headerText } from '../../support/lines';

const about = { parties: ['JPN', 'KOR'], offset: '+09:00' } as const;
const visas = vocabulary(
  { Granted: { codec: t.type({ visa: t.string }) } },
  { name: 'visas', version: 2 },
);
const joined = vocabulary(
  { Granted: { codec: t.type({ visa: t.string }) } },
  { name: 'joined', version: 1, joins: policyEvents },
);
const headed = (vocabulary: object): string =>
  `${JSON.stringify({ ...JSON.parse(headerText), vocabulary })}\n`;
const named = headed({ name: 'visas', version: 2 });

describe('the vocabulary in a header', () => {
  it('should be named for an empty log of a vocabulary', () => {
    const { header } = emptyLog({ ...about, vocabulary: visas });
    expect(header).toEqual({
      formatVersion: 1,
      ...about,
      vocabulary: { name: 'visas', version: 2 },
    });
  });

  it('should be written for a log that names it, or with the vocabulary that is passed', () => {
    const read = parseLog(named);
    expect(!isLeft(read) && formatLog(read.right)).toBe(named);
    expect(formatLog(emptyLog(about), { vocabulary: joined })).toBe(
      headed({ name: 'joined', version: 1 }),
    );
    expect(formatLog(emptyLog(about))).toBe(`${headerText}\n`);
  });

  it('should be a warning for a log read without it, and a problem for a strict reading', () => {
    const read = parseLog(named);
    expect(!isLeft(read) && read.right.warnings.map(({ _tag }) => _tag)).toEqual([
      'UnknownVocabulary',
    ]);
    const strict = parseLog(named, { strict: true });
    expect(isLeft(strict) && strict.left.problems.map(({ _tag }) => _tag)).toEqual([
      'UnknownVocabulary',
    ]);
    expect(isLeft(strict) && strict.left.intact.warnings).toEqual([]);
  });

  const advice =
    'Pass that vocabulary to parseLog. Lines of its types are kept, and no answer uses them.';
  it.each([
    ['another name', { name: 'ports', version: 1 }, 'the vocabulary with which the log is read'],
    ['a later version', { name: 'visas', version: 3 }, 'version 2 of "visas" or an earlier one'],
  ])('should be a warning, and be kept, for %s', (_, vocabulary, expected) => {
    const read = parseLog(headed(vocabulary), { vocabulary: visas });
    const found = `"${vocabulary.name}", version ${vocabulary.version}`;
    expect(read).toEqual({
      _tag: 'Right',
      right: {
        header: { formatVersion: 1, ...about, vocabulary },
        events: [],
        unknown: [],
        warnings: [
          {
            _tag: 'UnknownVocabulary',
            line: 1,
            path: 'vocabulary',
            expected,
            found,
            advice,
            message: `line 1: vocabulary: expected ${expected}, found ${found}. ${advice}`,
          },
        ],
      },
    });
  });

  it.each([
    ['the same version', named],
    ['an earlier version', headed({ name: 'visas', version: 1 })],
    ['no vocabulary', `${headerText}\n`],
  ])('should be that of the reading, without a warning, for %s', (_, text) => {
    const read = parseLog(text, { vocabulary: visas });
    expect(!isLeft(read) && read.right.warnings).toEqual([]);
    expect(!isLeft(read) && read.right.header).toEqual({
      formatVersion: 1,
      ...about,
      vocabulary: { name: 'visas', version: 2 },
    });
  });

  it('should be refused for a name that is not an identifier', () => {
    const read = parseLog(headed({ name: 'v 2', version: 1 }));
    expect(isLeft(read) && read.left.problems.map(({ message }) => message)).toEqual([
      'line 1: vocabulary.name: expected the name of a vocabulary, such as customs-office, found "v 2". Use letters, digits, _ . : or -.',
    ]);
  });
});

describe('the codecs of a header', () => {
  it('should have the names that a schema gives to the types', () => {
    const { format } = headerLine.required;
    const { structure } = vocabularyName;
    const name = 'required' in structure ? structure.required.name : undefined;
    const names = [headerLine, format, parties, vocabularyName, name].map((each) => each?.name);
    expect(names).toEqual(['LogHeader', 'Format', 'Parties', 'VocabularyName', 'Vocabulary']);
  });

  it('should have a schema that accepts two texts and nothing else for the parties', () => {
    const validate = new Ajv2020().compile(partSchema(parties, {}));
    expect(validate(['JPN', 'KOR'])).toBe(true);
    for (const wrong of ['JPN', ['JPN'], ['JPN', 'KOR', 'USA'], [1, 'KOR'], ['JPN', 1]])
      expect(validate(wrong)).toBe(false);
  });
});
