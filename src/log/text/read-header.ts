import type { VocabularyName } from '../../events/decode/event-vocabulary';
import { type Flaw, show } from '../../flaw';
import { own } from '../../object';
import { offset as offsetCodec } from '../../vocabulary/dates';
import { headerOf } from '../event-log/event-log';
import {
  headerLine,
  type LogHeader,
  parties as partiesCodec,
  vocabularyName,
} from '../event-log/header';
import { type Problem, problem } from '../event-log/problem';
import { inexactNumber } from './inexact-number';
import type { Line } from './lines';
import { objectOn } from './read-line';
import { repeatedField } from './repeated-field';

export type HeaderRead = {
  readonly header: LogHeader;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Whether the first line is an event, so that the log has no header. */
  readonly isEvent: boolean;
};

/**
 * Reads the header of a log. If the parties cannot be read, the header has `ZZY` and `ZZZ`, two codes that
 * ISO 3166-1 leaves to users. If the offset cannot be read, the header has `+00:00`. `named` is the vocabulary with
 * which the log is read.
 */
export const readHeader = (
  line: Line | undefined,
  named: VocabularyName | undefined,
): HeaderRead => {
  if (line === undefined) return withFlaws(1, {}, [noHeader('an empty text')]);
  const read = objectOn(line.text, line.number, line.isOpen);
  if ('problem' in read) return withFlaws(line.number, {}, [noHeader(read.problem.found)]);
  const { value } = read;
  const inexact = inexactNumber(line.text);
  if (inexact !== undefined) return withFlaws(line.number, value, [inexact]);
  if (headerLine.is(value)) {
    const repeated = repeatedField(line.text, value);
    return repeated === undefined
      ? goodHeader(line.number, value, named)
      : withFlaws(line.number, value, [repeated]);
  }
  if (own(value, 'type') !== undefined && own(value, 'format') === undefined)
    return { ...withFlaws(line.number, {}, [noHeader(`an event`)]), isEvent: true };
  return withFlaws(line.number, value, headerLine.flawsOf(value, ''));
};

const goodHeader = (
  line: number,
  value: Readonly<Record<string, unknown>>,
  named: VocabularyName | undefined,
): HeaderRead => {
  const header = headerFrom(value);
  const { vocabulary } = header;
  const known = vocabulary?.name === named?.name ? named : undefined;
  if (vocabulary === undefined || (known !== undefined && vocabulary.version <= known.version))
    return {
      // Keeps the vocabulary that the log was read with, so that the log is written with the same
      // one.
      header: named === undefined ? header : { ...header, vocabulary: named },
      problems: [],
      warnings: [],
      isEvent: false,
    };
  const flaw = otherVocabulary(vocabulary, known);
  const warnings = [problem('UnknownVocabulary', line, flaw)];
  return { header, problems: [], warnings, isEvent: false };
};

const otherVocabulary = (of: VocabularyName, known: VocabularyName | undefined): Flaw => ({
  path: 'vocabulary',
  expected:
    known === undefined
      ? 'the vocabulary with which the log is read'
      : `version ${known.version} of ${show(known.name)} or an earlier one`,
  found: `${show(of.name)}, version ${of.version}`,
  advice: 'Pass that vocabulary to parseLog. Lines of its types are kept, and no answer uses them.',
});

const withFlaws = (
  line: number,
  value: Readonly<Record<string, unknown>>,
  flaws: readonly Flaw[],
): HeaderRead => ({
  header: headerFrom(value),
  problems: flaws.map((flaw) => problem('BadHeader', line, flaw)),
  warnings: [],
  isEvent: false,
});

const noHeader = (found: string): Flaw => ({
  path: '',
  expected: 'the header of the log on the first line',
  found,
  advice:
    'Begin the log with a line such as {"format":"bilateral-log","formatVersion":1,"parties":["JPN","KOR"],"offset":"+09:00"}.',
});

export const unknownHeader = (): LogHeader => headerFrom({});

const headerFrom = (value: Readonly<Record<string, unknown>>): LogHeader => {
  const [parties, offset] = [own(value, 'parties'), own(value, 'offset')];
  const vocabulary = own(value, 'vocabulary');
  return headerOf({
    parties: partiesCodec.is(parties) ? parties : ['ZZY', 'ZZZ'],
    offset: offsetCodec.is(offset) ? offset : '+00:00',
    ...(vocabularyName.is(vocabulary) ? { vocabulary } : {}),
  });
};
