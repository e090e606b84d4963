import type { Verb } from '../queries/query';
import type { Answering } from './answering';
import { changesOf } from './changes';
import { unsettledOf, upcomingOf } from './due';
import { eventsOf, relatedOf } from './events';
import { answer, certaintyOf, historyOf, revisionsOf, whyOf } from './questions';
import { rowsOf } from './rows';

/** `asks` says whether the verb takes a question of the catalogue. */
const byVerb = {
  answer: { find: answer, asks: true },
  history: { find: historyOf, asks: true },
  why: { find: whyOf, asks: true },
  revisions: { find: revisionsOf, asks: true },
  certainty: { find: certaintyOf, asks: true },
  changes: { find: changesOf, asks: false },
  upcoming: { find: upcomingOf, asks: false },
  events: { find: eventsOf, asks: false },
  unsettled: { find: unsettledOf, asks: false },
  related: { find: relatedOf, asks: false },
  rows: { find: rowsOf, asks: false },
} as const;

/** The cast is safe: the verb's codec has checked that the query has the fields that the function reads. */
export const answeringTo = (verb: Verb): Answering<unknown> =>
  byVerb[verb].find as Answering<unknown>;

export const asksQuestion = (verb: Verb): boolean => byVerb[verb].asks;
