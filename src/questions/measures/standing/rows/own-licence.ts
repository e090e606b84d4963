import type { Measure } from '../../../../relations/measures/measure';
import type { Force } from '../../../../relations/schedule/force';
import { isLicensing } from '../../../../vocabulary/instruments';
import { type Cover, isSameScope } from '../../scope/cover';
import type { Place } from '../../scope/places';
import type { MeasureDecision } from '../placed';

type Announced = {
  readonly announcement: MeasureDecision;
  readonly row: Measure;
  readonly cover: Cover;
};

type Term = { readonly decision: MeasureDecision; readonly cover: Cover };

/** Returns the announcement, with the dates of the earlier announcement if it prolongs one. */
const sinceFirst = (announcement: MeasureDecision): MeasureDecision =>
  announcement.value.kind === 'announcement'
    ? { ...announcement, ...announcement.value.prolongs }
    : announcement;

/**
 * Whether the announcement in force requires a licence by its instrument, although `term` says that no licence
 * is needed. The instrument counts if `term` belongs to a wider rule than the announcement, or to an act that the
 * announcement overrides. `places` lists the rules, the narrowest first.
 */
export const asksByInstrument = (
  term: Term | undefined,
  announced: Announced | undefined,
  places: readonly Place[],
  { compareByForce }: Force,
): boolean => {
  if (term === undefined || announced === undefined) return false;
  const { announcement, row, cover } = announced;
  const { decision } = term;
  if (decision.value.kind !== 'licence' || decision.value.licence !== 'none') return false;
  const { value } = announcement;
  const own = value.kind === 'announcement' ? value.instrument : undefined;
  const instrument = own ?? row.head?.instrument;
  if (instrument === undefined || !isLicensing(instrument)) return false;
  // If one act set the dates of both the announcement and the term, that act itself says that no licence
  // is needed, because it states the term or prolongs an announcement that states the term.
  if (decision.dated === announcement.dated) return false;
  if (cover !== term.cover && !isSameScope(cover, term.cover))
    return indexOf(places, cover) < indexOf(places, term.cover);
  const order = row.decisions.indexOf(announcement) - row.decisions.indexOf(decision);
  return (compareByForce(sinceFirst(announcement), decision) || order) > 0;
};

const indexOf = (places: readonly Place[], cover: Cover): number =>
  places.findIndex((place) => place.cover === cover);
