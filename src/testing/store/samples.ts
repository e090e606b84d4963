import type { PolicyEvent } from '../../events/catalogue';
import { event } from '../builders/event';

/** So many events, 22 at most, whose ids and dates rise. */
export const numbered = (count: number, name = 'event'): readonly PolicyEvent[] =>
  Array.from({ length: count }, (_, at) => {
    const number = String(at + 10);
    return event('BackgroundNoted', {
      id: `${name}-${number}`,
      occurred: `2020-01-${number}`,
      data: { says: `${name} ${number}` },
    });
  });
