import { decidedBy } from './course';
import type { Deciding, Decisions } from './decision';

/**
 * What is wrong with an act that completes an act which the row does not have, or one of another type.
 */
export const refuseToComplete = (
  row: Decisions<unknown>,
  event: Deciding,
  mayComplete: (later: string, earlier: string) => boolean,
): string | undefined => {
  const { completes } = event.data;
  if (completes === undefined) return undefined;
  const named = decidedBy(row, completes);
  if (named.length === 0)
    return `it completes "${completes}", which has decided nothing here that waits or has effect`;
  return named.some(({ type }) => mayComplete(event.type, type))
    ? undefined
    : `it completes "${completes}", which is an act of another type; only a resumption may complete a suspension or an exclusion`;
};
