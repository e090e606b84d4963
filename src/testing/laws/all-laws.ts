import type * as fc from 'fast-check';
import type { TimedEvent } from '../../temporal/event/event';
import { theOrderOfLinesIsNothing } from './log/permutation';
import { aRetractionRemoves } from './log/retraction';
import { dueChangesMoveOn } from './state/due';
import { laterRecordsMoveNothing } from './state/knowledge';
import { asOfEqualsTheOracle } from './state/oracle';
import { nothingChangesBeforeItsPosition } from './state/position';
import { nothingOutsideIsSeen } from './state/purity';
import { waysOfReadingAgree } from './state/rows';
import type { Case, Subject } from './support/subject';
import { certaintyIsTryingEveryDay, certaintyOfASupposition } from './verbs/certainty';
import { changesLeadFromOneStateToTheOther, changesNameTheirMakers } from './verbs/changes';
import {
  knowingTwiceIsKnowingLess,
  recordingIsReplaying,
  verbsLeaveTheirArgument,
} from './verbs/composition';
import { groundsAreNeeded } from './verbs/grounds';
import { historyAgreesWithAsOf, intervalsAreWhereItHolds } from './verbs/history';
import { lookupAgreesWithAsOf } from './verbs/lookup';
import { revisionsAgreeWithAsKnownAt } from './verbs/revisions';
import {
  droppingThenAddingIsNothing,
  supposingIsEditing,
  supposingLeavesTheRest,
  supposingNothingIsNothing,
} from './verbs/suppose';
import {
  everyVerbTakesASupposition,
  recordingGoesOn,
  supposingTwiceIsSupposingBoth,
  whatIsSupposedIsKnown,
} from './verbs/suppose-with-other-verbs';
import { whatIsUpcomingComesOrIsStopped } from './verbs/upcoming';
import { versionsAreTheRows } from './verbs/versions';
import { whyIsSufficient } from './verbs/why';

/** Law 4 takes random numbers as well, by which it gives the lines a new order. */
type Tried<E extends TimedEvent> =
  | fc.IProperty<[Case<E>]>
  | fc.IProperty<[Case<E>, fc.Stream<number>]>;

type LawOf = <S, E extends TimedEvent>(subject: Subject<S, E>) => Tried<E>;

export const allLaws: Readonly<Record<string, LawOf>> = {
  'tables and questions depend only on their arguments': nothingOutsideIsSeen,
  'a due change moves the next due date later or clears it': dueChangesMoveOn,
  'law 1: asOf equals the naive oracle, in valid time and system time': asOfEqualsTheOracle,
  'law 1: every way of reading rows agrees': waysOfReadingAgree,
  'law 1: versions by day equal the naive oracle, in valid time and system time':
    versionsAreTheRows('day'),
  'law 1: versions by instant equal the naive oracle, in valid time and system time':
    versionsAreTheRows('instant'),
  'law 2: an event changes no state before its position': nothingChangesBeforeItsPosition,
  'law 3: nothing recorded later changes asKnownAt': laterRecordsMoveNothing,
  'law 4: the order of lines matters only for ties': theOrderOfLinesIsNothing,
  'law 5: a retracted event has no effect': aRetractionRemoves,
  'law 6: supposing nothing changes nothing': supposingNothingIsNothing,
  'law 6: dropping an event without ties and adding it again changes nothing':
    droppingThenAddingIsNothing,
  'law 6: a supposition equals an edited log': supposingIsEditing,
  'law 6: a supposition changes nothing earlier and no other row': supposingLeavesTheRest,
  'law 7: history by day agrees with asOf': historyAgreesWithAsOf('day'),
  'law 7: history by instant agrees with asOf': historyAgreesWithAsOf('instant'),
  'law 7: intervalsWhen agrees with history': intervalsAreWhereItHolds,
  'law 7: lookup by day agrees with asOf': lookupAgreesWithAsOf('day'),
  'law 7: lookup by instant agrees with asOf': lookupAgreesWithAsOf('instant'),
  'law 8: changes applied to one state give the other': changesLeadFromOneStateToTheOther,
  'law 8: changes name the events that made them': changesNameTheirMakers,
  'law 9: why names the events that made the rows read, and they suffice': whyIsSufficient,
  'law 9: the grounds of an answer give it, and each is needed': groundsAreNeeded,
  'an upcoming change happens, or the event that stopped it is named':
    whatIsUpcomingComesOrIsStopped,
  'law 12: of two asKnownAt the earlier counts': knowingTwiceIsKnowingLess,
  'law 12: record equals a timeline of the longer log': recordingIsReplaying,
  'law 12: no verb changes its argument': verbsLeaveTheirArgument,
  'law 12: revisions by day agree with asKnownAt': revisionsAgreeWithAsKnownAt('day'),
  'law 12: revisions by instant agree with asKnownAt': revisionsAgreeWithAsKnownAt('instant'),
  'law 12: every verb accepts a supposition': everyVerbTakesASupposition,
  'law 12: a supposition on earlier knowledge is known': whatIsSupposedIsKnown,
  'law 12: two suppositions equal one of both': supposingTwiceIsSupposingBoth,
  'law 12: record works after suppose and asKnownAt': recordingGoesOn,
};

/**
 * These laws ask a question once for every possible day of every imprecise date, so they need logs with few possible
 * days.
 */
export const lawsOfCertainty: Readonly<Record<string, LawOf>> = {
  'law 11: certainty equals trying every day': certaintyIsTryingEveryDay,
  'laws 11 and 12: certainty of a supposition equals trying every day': certaintyOfASupposition,
};
