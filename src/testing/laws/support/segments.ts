import type { TimedLog } from '../../../temporal/event/event';
import type { Segment } from '../../../temporal/verbs/support/segment';
import type { Point } from '../../../time/point';
import { momentOfPoint, startOfPoint } from '../../oracle/oracle';
import { mustBeSame } from './same-rows';

export const valueAt = (
  segments: readonly Segment<unknown>[],
  point: Point,
  log: TimedLog,
): unknown => {
  const { offset } = log.header;
  const moment = momentOfPoint(point, offset);
  const holding = segments.filter(
    ({ from, to }) =>
      (from === undefined || startOfPoint(from, offset) <= moment) &&
      (to === undefined || moment < startOfPoint(to, offset)),
  );
  if (holding.length !== 1) throw new Error(`${holding.length} segments contain ${point}`);
  return holding[0]?.value;
};

export const mustCoverAllTime = (segments: readonly Segment<unknown>[], where: string): void => {
  mustBeSame(segments.at(0)?.from, undefined, `${where}, the first bound`);
  mustBeSame(segments.at(-1)?.to, undefined, `${where}, the last bound`);
  for (const [index, next] of segments.slice(1).entries()) {
    const { to, value, open } = segments[index] ?? { value: undefined };
    mustBeSame(to, next.from, `${where}, where segments meet`);
    if (next.from === next.to) throw new Error(`${where}: the segment from ${to} is empty`);
    mustBeSame(open, undefined, `${where}, a segment that is not the last`);
    if (JSON.stringify(value) === JSON.stringify(next.value))
      throw new Error(`${where}: neighbours at ${to} do not differ`);
  }
};
