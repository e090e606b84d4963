import { right } from '../../fp';
import { asOf } from '../../temporal/verbs/as-of';
import { certainty } from '../../temporal/verbs/certainty/certainty';
import { why } from '../../temporal/verbs/evidence/why';
import { history } from '../../temporal/verbs/history';
import { revisions } from '../../temporal/verbs/revisions';
import type { Segment } from '../../temporal/verbs/support/segment';
import type { Point } from '../../time/point';
import type { SegmentJson } from '../answers/answer';
import { fieldsToJson, toJson } from '../json/json';
import { type Asked, listFound, valueFound } from './answering';
import type { Cited } from './cited';

/**
 * The point in valid time of a query. The codecs of `answer`, `why`, `revisions` and `certainty`
 * require it.
 */
type At = { readonly asOf: Point };

export const answer = ({ query, timeline, question }: Asked<At>) => {
  const value = question(asOf(query.asOf)(timeline));
  return right(
    Array.isArray(value)
      ? listFound(value, (each, cited) => cited.within(toJson(each)))
      : valueFound((cited) => cited.within(toJson(value))),
  );
};

type Stepwise = { readonly by?: 'day' | 'instant' };

export const historyOf = ({
  query: { by, to },
  timeline,
  question,
}: Asked<Stepwise & { readonly to?: Point }>) => {
  const until = to === undefined ? {} : { until: to };
  const segments: readonly Segment<unknown>[] =
    by === 'instant'
      ? history(question, { ...until, by })(timeline)
      : history(question, until)(timeline);
  return right(listFound(segments, segmentJson));
};

export const revisionsOf = ({
  query: { asOf: point, by },
  timeline,
  question,
}: Asked<Stepwise & At>) => {
  const segments: readonly Segment<unknown>[] =
    by === 'instant'
      ? revisions(question, point, { by })(timeline)
      : revisions(question, point)(timeline);
  return right(listFound(segments, segmentJson));
};

export const whyOf = ({ query, timeline, question }: Asked<At>) => {
  const { value, events, grounds, alternatives, fired, superseded, sources, ...rest } = why(
    question,
    query.asOf,
  )(timeline);
  return right(
    valueFound((cited) => ({
      ...fieldsToJson(rest),
      value: cited.within(toJson(value)),
      events: events.map(cited.event),
      grounds: grounds.map(cited.event),
      alternatives: alternatives.map((each) => each.map(cited.event)),
      fired: fired.map(({ event, ...due }) => ({ ...due, event: cited.event(event) })),
      // The answer lists each event once, in its present form, and other fields give only its id. So `superseded`
      // has the earlier forms in full.
      superseded: superseded.map(({ was, by }) => ({ was: toJson(was), by: cited.event(by) })),
      sources: toJson(sources),
    })),
  );
};

export const certaintyOf = ({ query, timeline, question }: Asked<At>) => {
  const verdict = certainty(question, query.asOf)(timeline);
  return right(
    valueFound((cited) => {
      if (verdict.certainty === 'certain')
        return { certainty: 'certain', value: cited.within(toJson(verdict.value)) };
      const on = verdict.on.map(cited.event);
      return verdict.certainty === 'depends'
        ? { certainty: 'depends', on, answers: cited.within(toJson(verdict.answers)) }
        : { certainty: 'unknown', on };
    }),
  );
};

const segmentJson = ({ from, to, value, open }: Segment<unknown>, cited: Cited): SegmentJson => ({
  from: from ?? null,
  to: to ?? null,
  value: cited.within(toJson(value)),
  ...(open === undefined ? {} : { open }),
});
