import type * as fc from 'fast-check';
import type { TimedEvent } from '../../temporal/event/event';
import { certaintyIsTryingEveryDay, certaintyOfASupposition } from './each/certainty';
import { changesLeadFromOneStateToTheOther, changesNameTheirMakers } from './each/changes';
import {
  knowingTwiceIsKnowingLess,
  recordingIsReplaying,
  verbsLeaveTheirArgument,
} from './each/composition';
import { dueChangesMoveOn } from './each/due';
import { historyAgreesWithAsOf, intervalsAreWhereItHolds } from './each/history';
import { laterRecordsMoveNothing } from './each/knowledge';
import { asOfEqualsTheOracle } from './each/oracle';
import { theOrderOfLinesIsNothing } from './each/permutation';
import { nothingChangesBeforeItsPlace } from './each/place';
import { nothingOutsideIsSeen } from './each/purity';
import { aRetractionRemoves } from './each/retraction';
import { revisionsAgreeWithAsKnownAt } from './each/revisions';
import { waysOfReadingAgree } from './each/rows';
import {
  droppingThenAddingIsNothing,
  supposingIsEditing,
  supposingLeavesTheRest,
  supposingNothingIsNothing,
} from './each/suppose';
import {
  everyVerbTakesASupposition,
  recordingGoesOn,
  supposingTwiceIsSupposingBoth,
  whatIsSupposedIsKnown,
} from './each/suppose-with-other-verbs';
import { whatIsUpcomingComesOrIsStopped } from './each/upcoming';
import { whyIsSufficient } from './each/why';
import type { Case, Subject } from './support/subject';

/** A law tried on cases, whatever else it draws. */
type Tried<E extends TimedEvent> =
  | fc.IProperty<[Case<E>]>
  | fc.IProperty<[Case<E>, fc.Stream<number>]>;

type LawOf = <S, E extends TimedEvent>(subject: Subject<S, E>) => Tried<E>;

/** Every law by what it says. */
export const allLaws: Readonly<Record<string, LawOf>> = {
  'tables and questions see nothing outside': nothingOutsideIsSeen,
  'a due change moves the next due date on or clears it': dueChangesMoveOn,
  'law 1: asOf equals the naive oracle, on both clocks': asOfEqualsTheOracle,
  'law 1: every way of reading rows agrees': waysOfReadingAgree,
  'law 2: an event changes no state before its place': nothingChangesBeforeItsPlace,
  'law 3: asKnownAt is unmoved by anything recorded after it': laterRecordsMoveNothing,
  'law 4: permuting lines that do not tie changes nothing': theOrderOfLinesIsNothing,
  'law 5: a retracted event is as if it had never been written': aRetractionRemoves,
  'law 6: to suppose nothing is the identity': supposingNothingIsNothing,
  'law 6: to drop and then add what ties with nothing is the identity': droppingThenAddingIsNothing,
  'law 6: to suppose equals to edit the log': supposingIsEditing,
  'law 6: nothing else and nothing earlier differs': supposingLeavesTheRest,
  'law 7: history by day agrees with asOf': historyAgreesWithAsOf('day'),
  'law 7: history by instant agrees with asOf': historyAgreesWithAsOf('instant'),
  'law 7: intervalsWhen is where history says yes': intervalsAreWhereItHolds,
  'law 8: changes lead from one state to the other': changesLeadFromOneStateToTheOther,
  'law 8: changes name the events that made them': changesNameTheirMakers,
  'law 9: why is sufficient and names only what made the rows read': whyIsSufficient,
  'what is upcoming comes about, or what stopped it is named': whatIsUpcomingComesOrIsStopped,
  'law 12: asKnownAt twice is the earlier of the two': knowingTwiceIsKnowingLess,
  'law 12: record then ask equals a timeline of the longer log': recordingIsReplaying,
  'law 12: every verb leaves its argument as it was': verbsLeaveTheirArgument,
  'law 12: revisions by day agree with asKnownAt': revisionsAgreeWithAsKnownAt('day'),
  'law 12: revisions by instant agree with asKnownAt': revisionsAgreeWithAsKnownAt('instant'),
  'law 12: every verb takes a supposition': everyVerbTakesASupposition,
  'law 12: what is supposed of an earlier knowledge is known': whatIsSupposedIsKnown,
  'law 12: to suppose twice is to suppose both': supposingTwiceIsSupposingBoth,
  'law 12: record goes on after suppose and asKnownAt': recordingGoesOn,
};

/** The laws that try every day of every imprecise date, for logs in which that can be done. */
export const lawsOfCertainty: Readonly<Record<string, LawOf>> = {
  'law 11: certainty equals trying every day': certaintyIsTryingEveryDay,
  'laws 11 and 12: certainty of a supposition equals trying every day': certaintyOfASupposition,
};
