import { disputeEvents } from '../../events/disputes/dispute-event';
import type { PlainEvent } from '../../events/plain';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { type CountryCode, countryOf } from '../../vocabulary/actors';

/**
 * Whether an event is a step of a dispute and cannot authorise retaliation. A `ReportCirculated` can authorise it,
 * because the report may be an award under a treaty.
 */
const cannotAuthorise = ({ type }: PlainEvent): boolean =>
  Object.hasOwn(disputeEvents, type) &&
  type !== 'RetaliationAuthorised' &&
  type !== 'ReportCirculated';

type Announced = Extract<PlainEvent, { readonly type: 'MeasureAnnounced' }>;

type Disputes = {
  readonly askedBy: ReadonlyMap<string, CountryCode | undefined>;
  readonly respondents: ReadonlyMap<string, CountryCode>;
};

const requestKey = ({
  dispute,
  round = 1,
}: {
  readonly dispute: string;
  readonly round?: number;
}) => `${dispute}/${round}`;

const disputesIn = (acts: readonly PlainEvent[]): Disputes => {
  const askedBy = new Map<string, CountryCode | undefined>();
  const respondents = new Map<string, CountryCode>();
  for (const { type, by, data } of acts) {
    if (type === 'ConsultationsRequested' && !respondents.has(data.dispute))
      respondents.set(data.dispute, data.respondent);
    if (type === 'RetaliationRequested' && !askedBy.has(requestKey(data)))
      askedBy.set(requestKey(data), countryOf(by));
  }
  return { askedBy, respondents };
};

const misused = (
  { by, data: { against } }: Announced,
  authorisation: PlainEvent,
  { askedBy, respondents }: Disputes,
): string | undefined => {
  if (authorisation.type !== 'RetaliationAuthorised') return undefined;
  const asked = askedBy.get(requestKey(authorisation.data));
  const respondent = respondents.get(authorisation.data.dispute);
  if (asked !== undefined && by.country !== asked)
    return `authorises ${asked} to suspend concessions (DSU Art. 22.6), not ${by.country}`;
  return respondent === undefined || against === '*' || [against].flat().includes(respondent)
    ? undefined
    : `authorises measures against ${respondent}, whom this one is not against`;
};

/**
 * Finds measures that the step in their `authorisedBy` does not authorise. The step may authorise nothing, such as
 * the request for authorisation. It may also authorise another country, or measures against another country.
 */
export const oddAuthorisations = (acts: readonly PlainEvent[]): readonly Anomaly[] => {
  const measures = acts.flatMap((event) =>
    event.type === 'MeasureAnnounced' && event.data.authorisedBy !== undefined ? [event] : [],
  );
  if (measures.length === 0) return [];
  const byId = new Map<string, PlainEvent>(acts.map((event) => [event.id, event]));
  const disputes = disputesIn(acts);
  return measures.flatMap((announced): readonly Anomaly[] => {
    const {
      id,
      data: { measure, authorisedBy = '' },
    } = announced;
    const act = byId.get(authorisedBy);
    if (act === undefined) return [];
    const wrong = cannotAuthorise(act) ? 'authorises nothing' : misused(announced, act, disputes);
    if (wrong === undefined) return [];
    const message = `Event "${id}" (MeasureAnnounced) at measures "${measure}": "authorisedBy" names "${authorisedBy}" (${act.type}), which ${wrong}; name the RetaliationAuthorised that it rests on, or leave the field out.`;
    return [
      Object.freeze({
        _tag: 'AgainstTheRules' as const,
        event: id,
        table: 'measures',
        row: measure,
        message,
      }),
    ];
  });
};
