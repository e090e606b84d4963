import type { PlainEvent } from '../../events/plain';
import { isLeft } from '../../fp';
import { extentOf } from '../../time/edtf';
import { startOfText } from '../../time/point';

/**
 * Whether an act was decided without having effect yet when it happened: it has no date of effect,
 * or one after all of the time in which it may have happened.
 */
export const isPending = (event: PlainEvent, offsetMs: number): boolean => {
  const from = 'effectiveFrom' in event.data ? event.data.effectiveFrom : undefined;
  if (from === undefined || from === null) return from === null;
  const occurred = extentOf(event.occurred, offsetMs);
  const effect = startOfText(from, offsetMs);
  if (isLeft(occurred) || isLeft(effect)) return false;
  const { kind, latest } = occurred.right;
  return kind === 'exact-instant' ? effect.right > latest : effect.right >= latest;
};
