import type { PolicyEvent } from '../../events/catalogue';
import { decodeNaming } from '../../events/decode/decode';
import type { EventVocabulary } from '../../events/decode/event-vocabulary';
import { type Flaw, show } from '../../flaw';
import { isLeft } from '../../fp';
import { isRecord, own } from '../../object';
import { eventId } from '../../vocabulary/ids';
import { partyFlaw } from '../checks/parties';
import type { LogHeader } from '../event-log/header';
import type { LogEntry, UnknownEntry } from '../event-log/log-entry';
import { type Problem, problem } from '../event-log/problem';
import { inexactNumber } from './inexact-number';
import { jsonFault } from './json-fault';
import { repeatedField } from './repeated-field';

export type LineRead = {
  readonly entry?: LogEntry;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The id of an event that could not be decoded, if it has a readable id. */
  readonly lost?: string;
};

export const objectOn = (
  text: string,
  line: number,
  isCutOff: boolean,
): { readonly value: Readonly<Record<string, unknown>> } | { readonly problem: Problem } => {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return { value };
    const flaw = {
      path: '',
      expected: 'a JSON object',
      found: show(value),
      advice: 'Put one event on each line, as a JSON object: { … }.',
    };
    return { problem: problem('NotAnObject', line, flaw) };
  } catch {
    return isCutOff
      ? { problem: problem('CutOff', line, cutOff(text)) }
      : { problem: problem('NotJson', line, notJson(text)) };
  }
};

const cutOff = (text: string): Flaw => ({
  path: '',
  expected: 'one JSON object on the line',
  found: `a last line that is cut off: ${show(text)}`,
  advice: 'The text ends without a newline. Read or download it again.',
});

/** How many characters of a line a message shows before a fault, and how many after it. */
const shown = 24;

const notJson = (text: string): Flaw => {
  const { at, expected } = jsonFault(text);
  const before = text.slice(Math.max(0, at - shown), at);
  const after = text.slice(at, at + shown);
  const place = before === '' ? '' : ` after ${show(before)}`;
  return {
    path: '',
    expected: `${at === 0 ? 'one JSON object on the line' : expected}, at column ${at + 1}`,
    found: `${after === '' ? 'the end of the line' : show(after)}${place}`,
    advice: 'Correct the line: each event is one JSON object on one line.',
  };
};

const none: readonly Problem[] = Object.freeze([]);

const secondHeader: Flaw = {
  path: '',
  expected: 'an event',
  found: 'a second header',
  advice: 'A text holds one log: parse each log separately, and join them with merge.',
};

export const readLine = (
  text: string,
  line: number,
  isCutOff: boolean,
  header: LogHeader,
  vocabulary: EventVocabulary,
): LineRead => {
  const read = objectOn(text, line, isCutOff);
  if ('problem' in read) return { problems: [read.problem], warnings: [] };
  if (own(read.value, 'format') === 'bilateral-log')
    return { problems: [problem('BadHeader', line, secondHeader)], warnings: none };
  const decoded = decodeNaming(vocabulary, read.value);
  if (!isLeft(decoded)) {
    const { event, renamed } = decoded.right;
    const lossy = lossIn(text, read.value);
    if (lossy !== undefined)
      return {
        problems: [problem('BadEvent', line, lossy, event.id)],
        warnings: none,
        lost: event.id,
      };
    return {
      entry: { _tag: 'Known', at: line, id: event.id, event },
      problems: none,
      warnings: warningsOf(event, line, renamed, header),
    };
  }
  const failure = decoded.left;
  if (failure._tag === 'UnknownType') {
    const { type, id, flaw } = failure;
    const named = { type, ...(id === undefined ? {} : { id }), ...datesIn(read.value) };
    return {
      entry: { _tag: 'Unknown', at: line, raw: apart(text), ...named },
      problems: [],
      warnings: [problem('UnknownType', line, flaw, id)],
    };
  }
  const id = own(read.value, 'id');
  const lost = eventId.is(id) ? { lost: id } : {};
  const problems = failure.flaws.map((flaw) => problem('BadEvent', line, flaw, lost.lost));
  return { problems, warnings: [], ...lost };
};

/**
 * Returns a flaw if reading the line would silently change a number that no double holds exactly, or would
 * silently drop a repeated field.
 */
const lossIn = (text: string, value: object): Flaw | undefined =>
  inexactNumber(text) ?? repeatedField(text, value);

const warningsOf = (
  event: PolicyEvent,
  line: number,
  [renamed]: readonly Flaw[],
  header: LogHeader,
): readonly Problem[] => {
  const party = partyFlaw(event, header);
  if (renamed === undefined && party === undefined) return none;
  const warnings: Problem[] = [];
  if (renamed !== undefined) warnings.push(problem('NotNormalised', line, renamed, event.id));
  if (party !== undefined) {
    const { tag, ...flaw } = party;
    warnings.push(problem(tag, line, flaw, event.id));
  }
  return warnings;
};

const datesIn = (line: object): Pick<UnknownEntry, 'recordedAt' | 'enteredAt'> => {
  const recordedAt = own(line, 'recordedAt');
  const enteredAt = own(line, 'enteredAt');
  return {
    ...(typeof recordedAt === 'string' ? { recordedAt } : {}),
    ...(typeof enteredAt === 'string' ? { enteredAt } : {}),
  };
};

/** Without a copy, a line would keep the text of the whole log in memory. */
const apart = (text: string): string => ` ${text}`.slice(1);
