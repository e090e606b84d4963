import * as fc from 'fast-check';
import { isLeft } from '../../../fp';
import type { EventLog } from '../../../log/event-log/event-log';
import { formatLog } from '../../../log/format';
import { parseLog } from '../../../log/parse';
import { mustBeSame } from '../support/same-rows';

const unsupportedLine = fc
  .record({ type: fc.constantFrom('TreatyRatified', 'constructor'), note: fc.string() })
  .map((fields) => JSON.stringify({ ...fields, data: {} }));

/**
 * Law 10: the text of a log is the same after it was read and written, including lines of unsupported
 * types. No line is lost or repeated.
 */
export const textIsWrittenBack = (logs: fc.Arbitrary<EventLog>) =>
  fc.property(
    logs,
    fc.array(fc.tuple(fc.nat(), unsupportedLine), { minLength: 1, maxLength: 4 }),
    (log, unsupported) => {
      const [header = '', ...lines] = formatLog(log).split('\n').slice(0, -1);
      for (const [at, line] of unsupported) lines.splice(at % (lines.length + 1), 0, line);
      const text = [header, ...lines, ''].join('\n');
      const read = parseLog(text);
      if (isLeft(read))
        throw new Error(read.left.problems.map(({ message }) => message).join('\n'));
      const { events, unknown } = read.right;
      mustBeSame(events.length + unknown.length, lines.length, 'the number of lines');
      mustBeSame(formatLog(read.right), text, 'the text written back');
    },
  );
