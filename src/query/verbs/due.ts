import { right } from '../../fp';
import { unsettled } from '../../temporal/verbs/certainty/unsettled';
import { upcoming } from '../../temporal/verbs/upcoming';
import type { Point } from '../../time/point';
import { fieldsToJson, type Json } from '../json/json';
import { type Asked, listFound } from './answering';

type At = { readonly asOf: Point };

export const upcomingOf = ({ query, timeline }: Asked<At>) =>
  right(
    listFound(
      upcoming(query.asOf)(timeline),
      ({ event, stoppedBy, ...rest }, cited): Json => ({
        ...fieldsToJson(rest),
        event: cited.event(event),
        ...(stoppedBy === undefined ? {} : { stoppedBy: cited.event(stoppedBy) }),
      }),
    ),
  );

export const unsettledOf = ({ query, timeline }: Asked<At>) =>
  right(listFound(unsettled(query.asOf)(timeline), (event, cited) => cited.event(event)));
