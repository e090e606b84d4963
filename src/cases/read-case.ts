import { isLeft } from '../fp';
import type { EventLog } from '../log/event-log/event-log';
import { parseLog } from '../log/parse';

export const readCase = (text: string): EventLog => {
  const log = parseLog(text);
  // The tests parse every case that ships, so this cannot happen to a user.
  if (isLeft(log)) throw new Error(log.left.problems.map(({ message }) => message).join('\n'));
  return log.right;
};
