import type { EventId } from '../../../vocabulary/ids';
import {
  concerns,
  isLive,
  lastEnded,
  type MeasureDecision,
  type Placed,
  type PlacedDecision,
  type Sides,
} from './placed';
import type { Reader } from './reader';

type Reason = {
  readonly because: 'announced' | 'undated' | 'proposed' | 'expired';
  readonly act: EventId;
};

export const reasonOf = (
  rows: readonly Placed[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Reader['force'],
): Reason | undefined => {
  for (const { row, cover } of rows) {
    const waiting = row.decisions.filter(
      (decision) =>
        !decision.begun && concerns(decision, sides) && isLive(decision, cover, liftings, force),
    );
    const reason = waitingReason(waiting, force);
    if (reason !== undefined) return reason;
    const ended = lastEnded(row, sides, force);
    if (ended !== undefined) return { because: 'expired', act: ended.act };
  }
  return undefined;
};

const waitingReason = (
  waiting: readonly MeasureDecision[],
  { compare }: Reader['force'],
): Reason | undefined => {
  const isProposed = ({ proposed }: MeasureDecision): boolean => proposed;
  const [soonest] = waiting
    .filter((each) => each.from !== null && !isProposed(each))
    .sort((a, b) => compare(a.from ?? a.decided, b.from ?? b.decided));
  if (soonest !== undefined) return { because: 'announced', act: soonest.act };
  const undated = waiting.findLast((each) => each.from === null && !isProposed(each));
  if (undated !== undefined) return { because: 'undated', act: undated.act };
  const proposed = waiting.findLast(isProposed);
  return proposed && { because: 'proposed', act: proposed.act };
};
