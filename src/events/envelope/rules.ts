import { type Flaw, show } from '../../flaw';
import { isLeft } from '../../fp';
import { extentOf } from '../../time/edtf';

type Dated = { readonly occurred: string; readonly data: unknown };

/**
 * The most by which a local time can differ from UTC, in milliseconds. This limit is used if the
 * offset of the log is not known.
 */
const slackMs = 14 * 3_600_000;

const isClearlyBefore = (a: string, b: string, offsetMs: number | undefined): boolean => {
  const [first, second] = [extentOf(a, offsetMs ?? 0), extentOf(b, offsetMs ?? 0)];
  if (isLeft(first) || isLeft(second)) return false;
  const isSure = offsetMs !== undefined || a.includes('T') === b.includes('T');
  const slack = isSure ? 0 : slackMs;
  return first.right.earliest + slack < second.right.earliest;
};

const fieldOf = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? Reflect.get(data, name)
    : undefined;

/**
 * The offset of the log is not known here. Without it, a day and a date-time near that day cannot
 * be ordered, so such a pair is accepted.
 */
export const endsAfterItBegins = ({ occurred, data }: Dated): readonly Flaw[] =>
  datesInOrder({ occurred, data }, undefined);

/**
 * Checks that the effect of an event does not end before it begins. `offsetMs` is the offset of the log from
 * UTC, in milliseconds, or undefined if it is not known.
 */
export const datesInOrder = (
  { occurred, data }: Dated,
  offsetMs: number | undefined,
): readonly Flaw[] => {
  const until = fieldOf(data, 'effectiveUntil');
  if (typeof until !== 'string') return [];
  const from = fieldOf(data, 'effectiveFrom');
  const start = from === undefined ? occurred : from;
  if (typeof start !== 'string' || !isClearlyBefore(until, start, offsetMs)) return [];
  const name = from === undefined ? 'occurred' : 'effectiveFrom';
  return [
    {
      path: 'data.effectiveUntil',
      expected: `a time not before ${name}, ${show(start)}`,
      found: show(until),
      advice: 'Correct one of the two; effectiveUntil is the first day without effect.',
    },
  ];
};
