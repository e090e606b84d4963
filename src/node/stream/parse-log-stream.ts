import type { PolicyEvent } from '../../events/catalogue';
import {
  type EventVocabulary,
  insideOf,
  type WithVocabulary,
} from '../../events/decode/event-vocabulary';
import type { Either } from '../../fp';
import type { EventLog, UnknownLine } from '../../log/event-log/event-log';
import type { LogHeader } from '../../log/event-log/header';
import type { Problem } from '../../log/event-log/problem';
import { logOfRead, type ParseFailure, type ParseOptions } from '../../log/parse';
import { linesOf } from '../../log/text/lines';
import { type StepRead, startOf, textCollector, textReader } from '../../log/text/read-text';
import type { TimedEvent } from '../../temporal/event/event';
import { type Chunks, textOf } from './chunks';

/** One item from a stream of a log, in the order of the lines. */
export type LogItem<E extends TimedEvent = PolicyEvent> =
  | { readonly _tag: 'Header'; readonly header: LogHeader }
  | { readonly _tag: 'Event'; readonly line: number; readonly event: E }
  | ({ readonly _tag: 'UnknownLine'; readonly line: number } & Omit<UnknownLine, 'after'>)
  | { readonly _tag: 'Problem'; readonly problem: Problem }
  | { readonly _tag: 'Warning'; readonly warning: Problem };

/**
 * Reads a log chunk by chunk. It holds only about one chunk and one line in memory.
 *
 * It yields the header, then each event or line of an unknown type, and each problem and warning.
 * Each line is checked by itself. Checks that need the whole log are left out, such as those for
 * two events with one id, or for a reference to a missing event. {@link readLogStream} does these
 * checks.
 *
 * The events are the built-in ones, or those of a `vocabulary`, as for `parseLog`.
 *
 * @example
 * const text = formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }));
 * for await (const item of parseLogStream([text])) console.log(item._tag);
 * // => Header
 */
export function parseLogStream<E extends TimedEvent>(
  chunks: Chunks,
  options: WithVocabulary<E>,
): AsyncGenerator<LogItem<E>, void>;
export function parseLogStream(chunks: Chunks): AsyncGenerator<LogItem, void>;
export async function* parseLogStream(
  chunks: Chunks,
  { vocabulary }: Partial<WithVocabulary<TimedEvent>> = {},
): AsyncGenerator<LogItem, void> {
  for await (const read of stepsOf(chunks, insideOf(vocabulary))) yield* itemsOf(read);
}

/**
 * Reads a log chunk by chunk into one `EventLog`, as `parseLog` reads a text. The text itself is not kept, so a
 * log may be longer than the longest string.
 *
 * @example
 * const text = formatLog(emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }));
 * await readLogStream([text]); // => right({ header: …, events: [], unknown: [], warnings: [] })
 */
export async function readLogStream<E extends TimedEvent>(
  chunks: Chunks,
  options: ParseOptions & WithVocabulary<E>,
): Promise<Either<ParseFailure<E>, EventLog<E>>>;
export async function readLogStream(
  chunks: Chunks,
  options?: ParseOptions,
): Promise<Either<ParseFailure, EventLog>>;
export async function readLogStream(
  chunks: Chunks,
  { strict = false, vocabulary }: ParseOptions & Partial<WithVocabulary<TimedEvent>> = {},
): Promise<Either<ParseFailure, EventLog>> {
  const inside = insideOf(vocabulary);
  const { add, read } = textCollector();
  for await (const step of stepsOf(chunks, inside)) add(step);
  return logOfRead(read(), strict, inside);
}

/**
 * How many characters are read to see whether the text is a log. Fewer are enough if a line after the first
 * begins as events do.
 */
const startLength = 65_536;

async function* stepsOf(
  chunks: Chunks,
  vocabulary: EventVocabulary,
): AsyncGenerator<StepRead, void> {
  const reader = textReader(vocabulary);
  let hasStarted = false;
  let rest = '';
  let before = 0;
  for await (const text of fromShownStart(textOf(chunks))) {
    rest += text;
    if (!hasStarted) {
      const { body, mark, other } = startOf(rest);
      yield {
        problems: other === undefined ? [] : [other],
        warnings: mark === undefined ? [] : [mark],
      };
      if (other !== undefined) return;
      hasStarted = true;
      rest = body;
    }
    const end = rest.lastIndexOf('\n') + 1;
    for (const line of linesOf(rest.slice(0, end), before)) {
      yield reader.take(line);
      before = line.number;
    }
    rest = rest.slice(end);
  }
  for (const line of linesOf(rest, before)) yield reader.take(line);
  yield reader.end();
}

/**
 * Yields the text of a stream in pieces. It joins the first pieces until there is enough text to
 * tell whether the text is a log. For an empty text it yields one empty piece.
 */
async function* fromShownStart(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
  let start = '';
  let isShown = false;
  for await (const text of texts) {
    if (isShown) {
      yield text;
      continue;
    }
    start += text;
    isShown = start.length >= startLength || start.includes('\n{"');
    if (isShown) yield start;
  }
  if (!isShown) yield start;
}

function* itemsOf({ header, entry, problems, warnings }: StepRead): Generator<LogItem, void> {
  if (header !== undefined) yield { _tag: 'Header', header };
  for (const warning of warnings) yield { _tag: 'Warning', warning };
  for (const problem of problems) yield { _tag: 'Problem', problem };
  if (entry === undefined) return;
  if (entry._tag === 'Known') yield { _tag: 'Event', line: entry.at, event: entry.event };
  else {
    const { _tag, at, ...unknown } = entry;
    yield { _tag: 'UnknownLine', line: at, ...unknown };
  }
}
