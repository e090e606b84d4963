import { isLeft } from '../../fp';
import type { EventLog } from '../../log/event-log/event-log';
import { parseLog } from '../../log/parse';

export const readLog = (text: string): EventLog => {
  const parsed = parseLog(text);
  if (isLeft(parsed)) {
    const { problems } = parsed.left;
    throw new RangeError(
      [
        `The log cannot be read: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
        ...problems.map(({ message }) => `  ${message}`),
      ].join('\n'),
    );
  }
  return parsed.right;
};
