import type { Force } from '../../../relations/schedule/force';
import { isWithin } from '../scope/cover';
import {
  isAgainst,
  isLive,
  type MeasureDecision,
  type Placed,
  type PlacedDecision,
  type Sides,
} from './placed';

/** A decision that keeps a measure from having effect for what was asked. */
export type Stop = PlacedDecision & { readonly because: 'lifted' | 'excluded' | 'suspended' };

/** The decisions of some kinds that have effect on rows with exclusions, suspensions or liftings. */
const inEffect = (
  rows: readonly Placed[],
  isOne: (decision: MeasureDecision) => boolean,
  liftings: readonly PlacedDecision[],
  force: Force,
): readonly PlacedDecision[] => {
  const found: PlacedDecision[] = [];
  for (const { cover, row } of rows)
    for (const decision of row.decisions)
      if (decision.begun && isOne(decision) && isLive(decision, cover, liftings, force))
        found.push({ cover, decision });
  return found;
};

/** Whether a decision excludes something for one of the sides: an announcement takes out of itself alone. */
const isExclusionFor =
  (sides: Sides | undefined) =>
  ({ value }: MeasureDecision): boolean =>
    value.kind === 'exclusion' && (value.against === undefined || isAgainst(value.against, sides));

const isPause = ({ value }: MeasureDecision): boolean =>
  value.kind === 'suspension' || value.kind === 'resumption';

const stop = ({ cover, decision }: PlacedDecision, because: Stop['because']): Stop => ({
  cover,
  decision,
  because,
});

/** Whether an exclusion has lapsed: a later act dropped or ended the announcement that made it. */
export const isVoid = ({ decision, cover }: PlacedDecision, rows: readonly Placed[]): boolean =>
  decision.value.kind === 'exclusion' &&
  decision.value.carved &&
  rows.some((wider) => isWithin(cover, wider.cover) && wider.row.gone.includes(decision.act));

/**
 * Lists what keeps a measure from having effect on a subject, the nearest first. A later announcement in
 * effect for the same scope or a narrower one overrides it.
 */
export const stopsOf = (
  interrupted: readonly Placed[],
  rows: readonly Placed[],
  announcements: readonly PlacedDecision[],
  liftings: readonly PlacedDecision[],
  sides: Sides | undefined,
  force: Force,
): readonly Stop[] => {
  if (interrupted.length === 0) return [];
  const { compareByDate, strongest } = force;
  const exclusions = inEffect(interrupted, isExclusionFor(sides), liftings, force);
  // `strongest` takes the last of several equals. If two decisions have the same date, the nearer one must
  // win.
  const widestFirst = [...interrupted].reverse();
  const pauses = inEffect(widestFirst, isPause, liftings, force);
  const last = strongest(pauses.map(({ decision }) => decision));
  const all: Stop[] = [];
  const lifted = [...liftings].sort((a, b) => compareByDate(b.decision, a.decision));
  for (const each of lifted) all.push(stop(each, 'lifted'));
  for (const each of exclusions) if (!isVoid(each, rows)) all.push(stop(each, 'excluded'));
  for (const each of pauses)
    if (each.decision === last && last.value.kind === 'suspension')
      all.push(stop(each, 'suspended'));
  const order = interrupted.map(({ cover }) => cover);
  return all
    .filter((each) => !givesWay(each, announcements, force))
    .sort((a, b) => order.indexOf(a.cover) - order.indexOf(b.cover));
};

const givesWay = (
  stopped: Stop,
  announcements: readonly PlacedDecision[],
  { isLaterThan }: Force,
): boolean =>
  announcements.some(
    ({ cover, decision }) =>
      isWithin(cover, stopped.cover) && isLaterThan(decision, stopped.decision),
  );
