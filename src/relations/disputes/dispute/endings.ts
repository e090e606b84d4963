import type { DisputeEvent } from '../../../events/disputes/dispute-event';
import type { RetaliationLevel } from '../../../events/disputes/level';
import type { SolutionNotified } from '../../../events/disputes/understandings';
import type { Draft } from '../../../immer';
import type { CountryCode } from '../../../vocabulary/actors';
import type { EventId } from '../../../vocabulary/ids';
import type { Since } from '../../schedule/schedule';
import { actingCountry } from '../role';
import { putAt } from '../stage';
import { isPastAdoption, lineOf } from '../status/lines';
import { terms, type WtoTerm } from '../status/wto-term';
import type { Change } from './change';
import { type Dispute, isAtWto } from './dispute';
import { changeProgress, type Ending, type Progress } from './progress';

/** The event that ends a proceeding, and when the proceeding ends. */
export type EndingAct = Pick<DisputeEvent, 'id'> & { readonly occurred: Since };

export const endProceeding = (
  progress: Draft<Progress>,
  how: Ending['how'],
  { id, occurred }: EndingAct,
): void => {
  progress.over = { how, since: occurred, act: id };
  progress.paused = null;
  progress.pausedBefore = null;
  progress.lapsesOn = null;
  progress.unadoptedOn = null;
};

const endAll = (draft: Draft<Dispute>, how: Ending['how'], event: DisputeEvent): void => {
  changeProgress(
    draft,
    ({ over }) => over === null,
    (progress) => endProceeding(progress, how, event),
  );
  draft.periods = draft.periods.map((period) => ({ ...period, running: false }));
  draft.paused = false;
  draft.pausedBy = null;
  draft.level = null;
  draft.settledWith = [];
};

const openBeside = (
  { complainants, settledWith }: Draft<Dispute>,
  country: CountryCode,
): readonly CountryCode[] =>
  complainants.filter(
    (each) => each !== country && !settledWith.some(({ member }) => member === each),
  );

const endThoseOf = (
  draft: Draft<Dispute>,
  country: CountryCode,
  how: Ending['how'],
  event: DisputeEvent,
): void => {
  changeProgress(
    draft,
    ({ askedBy, recourse, over }) =>
      askedBy === country && recourse !== 'original' && over === null,
    (progress) => endProceeding(progress, how, event),
  );
  draft.periods = draft.periods.map((period) =>
    period.members?.every((member) => member === country) ? { ...period, running: false } : period,
  );
  draft.level = levelAuthorised(draft.progress);
};

const noteSettled = (draft: Draft<Dispute>, member: CountryCode, since: Since): void => {
  const others = draft.settledWith.filter((each) => each.member !== member);
  draft.settledWith = [...others, { member, since }];
};

/**
 * Returns the WTO's term for a settled dispute. If no act says whether reports were adopted before the solution,
 * returns the general term of the WTO's index: `Settled or terminated`.
 */
const solutionTerm = (isPast: boolean | null): WtoTerm => {
  if (isPast === null) return terms.withdrawn;
  return isPast ? terms.solutionAfter : terms.solution;
};

/** A solution with all complainants ends every proceeding that began before it. */
const settleAll: Change = (draft, progress, event) => {
  endAll(draft, 'settled', event);
  draft.outcome = 'settled';
  draft.solution = event.occurred;
  putAt(draft, 'solution-notified', event);
  draft.latest = lineOf(solutionTerm(isPastAdoption(draft)), event, progress);
};

/**
 * A solution settles the whole dispute, unless it says that it settles only a part. If one of several complainants
 * notifies the solution, the solution settles the dispute with that complainant. The dispute then goes on with the
 * others.
 */
export const settle: Change<SolutionNotified> = (draft, progress, event, offsetMs) => {
  if (event.data.extent === 'partial') return;
  const country = actingCountry(event.by);
  const isOne = country !== null && draft.complainants.includes(country);
  if (!isOne || openBeside(draft, country).length === 0) {
    settleAll(draft, progress, event, offsetMs);
    return;
  }
  endThoseOf(draft, country, 'settled', event);
  noteSettled(draft, country, event.occurred);
};

/**
 * Whether the dispute is at the WTO and its reports are adopted. The complaint can then no longer be withdrawn, since
 * the recommendations of adopted reports stand until they are implemented (DSU Art. 21.6, 22.8).
 */
export const isDecided = (dispute: Dispute): boolean =>
  isAtWto(dispute) && isPastAdoption(dispute) === true;

/**
 * A complainant withdraws its complaint. The withdrawal is final. If other complainants have not settled, the dispute
 * goes on with them.
 */
export const withdraw: Change = (draft, progress, event, offsetMs) => {
  if (isDecided(draft)) return;
  const country = actingCountry(event.by);
  const others = draft.complainants.filter((each) => each !== country);
  if (country !== null && others.length > 0 && others.length < draft.complainants.length) {
    endThoseOf(draft, country, 'withdrawn', event);
    draft.complainants = others;
    if (openBeside(draft, country).length === 0) settleAll(draft, progress, event, offsetMs);
    else draft.settledWith = draft.settledWith.filter(({ member }) => member !== country);
    return;
  }
  endAll(draft, 'withdrawn', event);
  draft.outcome = 'withdrawn';
  putAt(draft, 'withdrawn', event);
  draft.latest = lineOf(terms.withdrawn, event, progress);
};

/**
 * A compliance panel reopens a settled dispute. If one complainant asked for the panel, the dispute stays
 * settled with the other complainants.
 */
export const reopenBy = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  if (progress.recourse !== 'compliance') return;
  const { askedBy } = progress;
  const { solution } = draft;
  if (draft.outcome === 'settled' && solution !== null) {
    progress.reopened = solution;
    draft.outcome = 'open';
    draft.solution = null;
    if (askedBy !== null && draft.complainants.includes(askedBy))
      for (const member of draft.complainants)
        if (member !== askedBy) noteSettled(draft, member, solution);
    return;
  }
  const settled = draft.settledWith.find(({ member }) => member === askedBy);
  if (settled === undefined) return;
  progress.reopened = settled.since;
  draft.settledWith = draft.settledWith.filter(({ member }) => member !== askedBy);
};

/**
 * Settles a dispute again by its earlier solution, after the compliance proceeding that reopened the dispute has
 * ended without a report. The dispute stays open if another compliance proceeding keeps it open.
 */
export const settleAgain = (draft: Draft<Dispute>, progress: Draft<Progress>): void => {
  const { askedBy, reopened } = progress;
  if (reopened === null) return;
  const isOne = askedBy !== null && draft.complainants.includes(askedBy);
  const other = draft.progress.find(
    (each) =>
      each.recourse === 'compliance' && each.over === null && (!isOne || each.askedBy === askedBy),
  );
  progress.reopened = null;
  if (other !== undefined) {
    changeProgress(
      draft,
      (each) => each === other,
      (each) => {
        each.reopened ??= reopened;
      },
    );
    return;
  }
  if (isOne && openBeside(draft, askedBy).length > 0) {
    noteSettled(draft, askedBy, reopened);
    return;
  }
  draft.outcome = 'settled';
  draft.solution = reopened;
  draft.settledWith = [];
};

export const levelAuthorised = (
  progress: readonly Draft<Progress>[],
): Draft<RetaliationLevel> | null => {
  const standing = progress.filter(
    ({ recourse, over, stage }) =>
      recourse === 'retaliation' && over === null && stage === 'authorised',
  );
  const [only, ...more] = standing;
  return only === undefined || only.level === null || more.length > 0 ? null : { ...only.level };
};

/**
 * Whether a finding of compliance counts for the complainant `country`. If one of several complainants began the
 * proceeding (`askedBy`), the finding counts only for that complainant.
 */
export const isFoundFor = (
  { complainants }: Pick<Dispute, 'complainants'>,
  askedBy: CountryCode | null,
  country: CountryCode | null,
): boolean =>
  askedBy === country ||
  askedBy === null ||
  complainants.length < 2 ||
  !complainants.includes(askedBy);

/**
 * Ends the retaliation proceedings of the complainants for which a finding of compliance counts. The retaliation
 * proceedings of other complainants go on.
 */
export const endRetaliation = (
  draft: Draft<Dispute>,
  askedBy: CountryCode | null,
  event: EndingAct,
  finding: EventId,
): void => {
  changeProgress(
    draft,
    (each) =>
      each.recourse === 'retaliation' &&
      each.over === null &&
      isFoundFor(draft, askedBy, each.askedBy),
    (each) => {
      const { paused, pausedBefore } = each;
      endProceeding(each, 'complied', event);
      each.beforeFinding = { finding, paused, pausedBefore, withdrawn: null };
    },
  );
  draft.level = levelAuthorised(draft.progress);
};

/**
 * Reopens the retaliation proceedings that a finding of compliance ended, because the finding no longer binds. But a
 * proceeding whose request was withdrawn after the finding stays ended.
 */
export const goOnWithRetaliation = (draft: Draft<Dispute>, finding: EventId): void => {
  changeProgress(
    draft,
    ({ beforeFinding }) => beforeFinding?.finding === finding,
    (each) => {
      const before = each.beforeFinding;
      each.beforeFinding = null;
      each.over = before?.withdrawn ?? null;
      if (each.over !== null) return;
      each.paused = before?.paused ?? null;
      each.pausedBefore = before?.pausedBefore ?? null;
    },
  );
  draft.level = levelAuthorised(draft.progress);
};
