import type { TermName } from '../../../relations/measures/measure';
import { concernOf } from '../../../vocabulary/instruments';
import { instrumentOf, isEvidence, mayCount } from '../standing/evidence';
import { type Exception, exceptionsOf } from '../standing/exceptions';
import type { ByAct, Inactive } from '../standing/inactive';
import { exceptionsOfMembers } from '../standing/member-exceptions';
import { measuresFound, type OneSide } from '../standing/on-route';
import type { Reader } from '../standing/reader';
import { termValue } from '../standing/standing';
import { standingOn } from '../standing/standing-on';
import { additionalOf, ordinaryOf, totalOf } from './additional';
import { displacedOf } from './displaced';
import type { DutyOwed, Side, UnknownDuty } from './duties';

const dutyAlone: readonly TermName[] = ['duty'];

/** Null if no act mentions any duty. */
export const sideOf = (reader: Reader, side: OneSide): Side | null => {
  const owed: DutyOwed[] = [];
  const unknown: UnknownDuty[] = [];
  const inactive: Inactive[] = [];
  const exceptions: Exception[] = [];
  let isKnown = false;
  for (const measure of measuresFound(reader, side)) {
    const standing = standingOn(reader, measure, side, dutyAlone);
    exceptions.push(...exceptionsOf(reader, measure, side, standing, 'duty'));
    const instrument = instrumentOf(standing);
    // `mayCount` comes first because it is faster. Its look-ups are kept for each measure, but `isEvidence` reads
    // the decisions.
    const isKnownHere =
      standing.inForce !== undefined &&
      mayCount('duty', measure, standing, side, reader) &&
      isEvidence('duty', standing);
    isKnown ||= isKnownHere;
    if (!isKnownHere || instrument === undefined) continue;
    if (!standing.inForce) {
      inactive.push({ measure, because: standing.because, act: standing.act });
      continue;
    }
    const { announcement, terms, unsaid } = standing;
    const term = terms.duty;
    const value = termValue(terms, 'duty');
    if (term === undefined || value === undefined) {
      if (concernOf(instrument) === 'duty' || unsaid.includes('duty'))
        unknown.push({ measure, act: announcement.act, instrument });
      continue;
    }
    const announced = announcement.value.kind === 'announcement' ? announcement.value : undefined;
    owed.push({
      measure,
      act: term.decision.act,
      duty: value.duty,
      as: value.duty.as ?? 'addition',
      product: term.product,
      since: term.decision.from ?? term.decision.decided,
      phase: announced?.phase ?? null,
      deFacto: (announced?.reportedBy ?? null) !== null,
    });
  }
  exceptions.push(...exceptionsOfMembers(reader, side, exceptions, 'duty'));
  if (!isKnown && exceptions.length === 0) return null;
  const displaced = displacedOf(reader, owed, unknown, side.found);
  const isOwed = ({ measure }: ByAct) =>
    displaced.length === 0 || !displaced.some((each) => each.measure === measure);
  const duties = owed.filter(isOwed);
  const unsaid = unknown.filter(isOwed);
  const ordinary = ordinaryOf(duties);
  // If acts state only exceptions from duties, they do not say what is owed otherwise. So the additional duty is
  // unknown.
  const isSaid = owed.length > 0 || inactive.length > 0;
  const additional = unsaid.length > 0 || !isSaid ? null : additionalOf(duties, ordinary);
  return {
    duties,
    displaced,
    unknown: unsaid,
    inactive,
    additional,
    ordinary,
    total: totalOf(ordinary, additional),
    exceptions,
  };
};
