import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { SolutionNotified } from '../../../events/disputes/understandings';
import type { Draft } from '../../../immer';
import { countryOf } from '../role';
import { putAt } from '../stage';
import { isPastAdoption, lineOf } from '../status/lines';
import { terms } from '../status/wto-term';
import type { Change } from './change';
import type { Dispute } from './dispute';
import type { Ending, Progress } from './progress';

/** Ends a proceeding. From then on it is not halted and cannot lapse. */
export const endProceeding = (
  progress: Draft<Progress>,
  how: Ending['how'],
  { id, occurred }: Pick<DisputeEvent, 'id' | 'occurred'>,
): void => {
  progress.over = { how, since: occurred, act: id };
  progress.paused = null;
  progress.lapsesOn = null;
};

/** Ends all proceedings of a dispute, except those that have ended already. */
const endAll = (draft: Draft<Dispute>, how: Ending['how'], event: DisputeEvent): void => {
  for (const progress of draft.progress)
    if (progress.over === null) endProceeding(progress, how, event);
  if (draft.period !== null) draft.period = { ...draft.period, running: false };
  draft.paused = false;
  draft.pausedBy = null;
  draft.level = null;
};

/** A solution ends every proceeding that began before it, unless it settles only a part of the dispute. */
export const settle: Change<SolutionNotified> = (draft, progress, event) => {
  if (event.data.extent === 'partial') return;
  endAll(draft, 'settled', event);
  draft.outcome = 'settled';
  draft.solution = event.occurred;
  putAt(draft, 'solution-notified', event);
  const isPast = isPastAdoption(draft);
  const term = isPast ? terms.solutionAfter : terms.solution;
  draft.latest = isPast === null ? null : lineOf(term, event, progress);
};

/** A complainant withdraws its complaint for good. If there are other complainants, the dispute goes on. */
export const withdraw: Change = (draft, progress, event) => {
  const country = countryOf(event.by);
  const others = draft.complainants.filter((each) => each !== country);
  if (others.length > 0 && others.length < draft.complainants.length) {
    draft.complainants = others;
    return;
  }
  endAll(draft, 'withdrawn', event);
  draft.outcome = 'withdrawn';
  putAt(draft, 'withdrawn', event);
  draft.latest = lineOf(terms.withdrawn, event, progress);
};

/** A compliance panel reopens a dispute that was settled after adoption. */
export const reopenBy = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  if (progress.recourse !== 'compliance' || draft.outcome !== 'settled') return;
  progress.reopened = draft.solution;
  draft.outcome = 'open';
  draft.solution = null;
};

/** If the request that reopened a dispute is withdrawn, the earlier solution settles the dispute again. */
export const settleAgain = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  const others = draft.progress.filter((each) => each.recourse === 'compliance');
  if (progress.reopened === null || others.some(({ over }) => over === null)) return;
  draft.outcome = 'settled';
  draft.solution = progress.reopened;
  progress.reopened = null;
};

/** The level of the authorisation in effect whose request came last. */
export const levelAuthorised = (
  progress: readonly Draft<Progress>[],
): Draft<RetaliationLevel> | null => {
  const standing = progress.filter(
    ({ recourse, over, stage }) =>
      recourse === 'retaliation' && over === null && stage === 'authorised',
  );
  const { level } = standing.sort((a, b) => a.round - b.round).at(-1) ?? { level: null };
  return level && { ...level };
};

/** A finding of compliance ends all authorisations to suspend concessions and all requests for them. */
export const endRetaliation = (draft: Draft<Dispute>, event: DisputeEvent): void => {
  for (const progress of draft.progress)
    if (progress.recourse === 'retaliation' && progress.over === null)
      endProceeding(progress, 'complied', event);
  draft.level = null;
};
