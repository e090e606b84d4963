import type { Force } from '../../../relations/schedule/force';
import { isWithin } from '../scope/cover';
import { isLive, liftingsOn, type Placed, type PlacedDecision } from './placed';

/** What keeps a measure from what is asked. */
export type Stop = PlacedDecision & { readonly because: 'lifted' | 'excluded' | 'suspended' };

/** The decisions of one kind in effect on rows that are interrupted. */
const inEffect = (
  rows: readonly Placed[],
  kinds: readonly string[],
  liftings: readonly PlacedDecision[],
  force: Force,
): readonly PlacedDecision[] =>
  rows.flatMap(({ cover, row }) =>
    row.decisions
      .filter(({ begun, value }) => begun && kinds.includes(value.kind))
      .filter((decision) => isLive(decision, cover, liftings, force))
      .map((decision) => ({ cover, decision })),
  );

/** What an announcement took out, where a later act dropped or ended the announcement. */
export const isVoid = ({ decision, cover }: PlacedDecision, rows: readonly Placed[]): boolean =>
  decision.value.kind === 'exclusion' &&
  decision.value.carved &&
  rows.some((wider) => isWithin(cover, wider.cover) && wider.row.gone.includes(decision.act));

/**
 * What keeps a measure from a subject, the nearest first. It gives way only to a later announcement in
 * effect for the same scope or a narrower one.
 */
export const stopsOf = (
  interrupted: readonly Placed[],
  rows: readonly Placed[],
  announcements: readonly PlacedDecision[],
  force: Force,
): readonly Stop[] => {
  const { compareByDate, strongest } = force;
  if (interrupted.length === 0) return [];
  const liftings = liftingsOn(interrupted);
  const exclusions = inEffect(interrupted, ['exclusion'], liftings, force).filter(
    (each) => !isVoid(each, rows),
  );
  // The strongest is the last of equals: of one day the nearer holds.
  const widestFirst = [...interrupted].reverse();
  const suspensions = inEffect(widestFirst, ['suspension', 'resumption'], liftings, force);
  const last = strongest(suspensions.map(({ decision }) => decision));
  const all: readonly Stop[] = [
    ...[...liftings]
      .sort((a, b) => compareByDate(b.decision, a.decision))
      .map((each) => ({ ...each, because: 'lifted' as const })),
    ...exclusions.map((each) => ({ ...each, because: 'excluded' as const })),
    ...suspensions
      .filter(({ decision }) => decision === last && decision.value.kind === 'suspension')
      .map((each) => ({ ...each, because: 'suspended' as const })),
  ];
  const order = interrupted.map(({ cover }) => cover);
  return all
    .filter((stop) => !givesWay(stop, announcements, force))
    .sort((a, b) => order.indexOf(a.cover) - order.indexOf(b.cover));
};

const givesWay = (
  stop: Stop,
  announcements: readonly PlacedDecision[],
  { isLaterThan }: Force,
): boolean =>
  announcements.some(
    ({ cover, decision }) => isWithin(cover, stop.cover) && isLaterThan(decision, stop.decision),
  );
