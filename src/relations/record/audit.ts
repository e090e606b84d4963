import type { PolicyEvent } from '../../events/catalogue';
import { type DecodeFailure, decodeWith } from '../../events/decode/decode';
import {
  type EventVocabulary,
  insideOf,
  type WithVocabulary,
} from '../../events/decode/event-vocabulary';
import { describe } from '../../flaw';
import { isLeft } from '../../fp';
import { parsedJson } from '../../json';
import { partyFlaw } from '../../log/checks/parties';
import type { EventLog } from '../../log/event-log/event-log';
import type { TimedEvent } from '../../temporal/event/event';
import { isEvent } from '../../temporal/event/is-event';
import { machineOf, timeline } from '../../temporal/timeline/timeline';
import { type Anomaly, anomalies } from '../../temporal/verbs/record/anomalies';
import { relations } from '../relations';
import { everKnown, lastKnown } from './acts';
import { earlyStrangers } from './early-strangers';
import { idleBaselines } from './idle-baselines';
import { lostLines } from './lost-lines';
import { againstAlone } from './measures/against-alone';
import { droppedExclusions } from './measures/dropped-exclusions';
import { earlyAmendments } from './measures/early-amendments';
import { endedExclusions } from './measures/ended-exclusions';
import { idleAmendments, withAdviceOnNearest } from './measures/idle-amendments';
import { narrowerCompletions } from './measures/narrower-completions';
import { oddRates } from './measures/odd-rates';
import { oddScopes } from './measures/odd-scopes';
import { olderLicences } from './measures/older-licences';
import { sameDay } from './measures/same-day';
import { oddAuthorisations } from './odd-authorisations';
import { oddMeasures } from './odd-measures';
import { oddNames } from './odd-names';
import { oddProducts } from './odd-products';
import { oddSpellings } from './odd-spellings';
import { otherNames } from './other-names';

/**
 * Lists what breaks the rules in a log:
 *
 * - events that the state of their row does not allow, acts on something that is final, and corrections without
 *   effect
 * - lines that were recorded out of order or before they could have happened, and lines of an unknown type or
 *   version
 * - events without sources, events that concern neither party, and actors that act against themselves
 * - measures whose `authorisedBy` names a step of a dispute that does not authorise them
 * - exclusions and licences under a measure that no event announces
 * - exclusions and licences for a firm whose name is nearly that of a firm in the measure or of a noted firm
 * - exclusions of countries or goods that the measure does not concern, and announcements that exclude
 *   something that they do not cover
 * - announcements that prolong an earlier announcement and do not repeat its exclusions
 * - announcements that state an earlier announcement again and bring back what an act has excluded or suspended since
 * - acts that complete an earlier act and leave out a part of what the earlier act names
 * - amendments that change nothing, since no act announces the measure for what they name, or
 *   since the terms that they amend have effect only later
 * - announcements that name a country in `against` but not in `partners`, while lighter terms hold for that country
 * - baselines that a country notes for the trade of two other countries
 * - acts that call a firm by another of its names than the measure does
 * - announcements of something that an act on an earlier line lifts, excludes or suspends from the same day on
 * - names of conditions, names of firms with a new rate, and ids of measures, if the name or id is nearly the same as
 *   one in earlier acts
 * - licences that replace a licence which no event grants
 * - licences that were granted before the measure was lifted, if the measure is announced again
 * - names of products that differ only in capitals or signs from names in earlier events
 * - amendments, and rates for a narrower scope, that leave out the fields `as` or `on` of a duty although the earlier
 *   duties state them, so that the new rate is added to the ordinary duty, or applies to the whole value
 * - names of disputes, agreements, lists, forums and schemes that differ from other names only in capitals
 *
 * Replay ignores these rules. For a log with events of your own, pass their `vocabulary`. `audit` does not
 * check the rules of your own tables.
 *
 * @example
 * audit(japanKoreaLog); // => []
 */
export const audit = <E extends TimedEvent = PolicyEvent>(
  written: EventLog<E>,
  { vocabulary }: Partial<WithVocabulary<E>> = {},
): readonly Anomaly[] => {
  // The cast is safe: every check looks at the type of an event, and types of your own have other names than
  // built-in ones.
  const log = written as unknown as EventLog;
  const replayed = timeline(relations)(log);
  const { offsetMs } = machineOf(replayed);
  const acts = lastKnown(replayed);
  const ever = everKnown(log);
  return Object.freeze([
    ...withAdviceOnNearest(anomalies(replayed), acts),
    ...earlyStrangers(replayed),
    ...oddAuthorisations(acts),
    ...unsourced(log),
    ...unknownLines(log, insideOf(vocabulary)),
    ...oddParties(log),
    ...oddMeasures(log),
    ...oddScopes(acts, ever),
    ...oddNames(acts, ever),
    ...endedExclusions(acts, offsetMs),
    ...droppedExclusions(acts, offsetMs),
    ...idleAmendments(acts),
    ...otherNames(acts, ever),
    ...oddRates(acts),
    ...oddSpellings(acts),
    ...oddProducts(acts),
    ...sameDay(acts, offsetMs),
    ...earlyAmendments(acts, offsetMs),
    ...againstAlone(acts, offsetMs),
    ...olderLicences(acts, offsetMs),
    ...narrowerCompletions(acts, offsetMs),
    ...idleBaselines(acts),
    ...lostLines(log),
  ]);
};

const unknownLines = (log: EventLog, vocabulary: EventVocabulary): readonly Anomaly[] =>
  log.unknown.map(({ raw, id, type }, index) => {
    const decoded = decodeWith(vocabulary, parsedJson(raw));
    const why = isLeft(decoded) ? reasonOf(decoded.left) : `unknown type ${String(type)}`;
    return Object.freeze({
      _tag: 'UnknownEvent' as const,
      event: id ?? `#${index + 1} of the unknown lines`,
      message: `Event "${id ?? 'without an id'}" is in no answer: ${why}`,
    });
  });

const reasonOf = (failure: DecodeFailure): string =>
  (failure._tag === 'Flawed' ? failure.flaws : [failure.flaw]).map(describe).join('\n');

const oddParties = ({ events, header }: EventLog): readonly Anomaly[] =>
  events.filter(isEvent).flatMap((event) => {
    const flaw = partyFlaw(event, header);
    if (flaw === undefined) return [];
    const message = `Event "${event.id}": ${describe(flaw)}`;
    return [Object.freeze({ _tag: flaw.tag, event: event.id, message })];
  });

const unsourced = ({ events }: EventLog): readonly Anomaly[] =>
  events
    // A log built by hand may hold anything. `anomalies` reports what is not an event.
    .filter((event) => isEvent(event) && !event.sources?.length)
    .map(({ id }) =>
      Object.freeze({
        _tag: 'NoSource' as const,
        event: id,
        message: `Event "${id}" cites no source. Add at least one to "sources".`,
      }),
    );
