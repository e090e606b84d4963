import { relations } from 'bilateral';
import { afterAll, expect, it } from 'vitest';
import { hostileLogs } from '../../src/testing/arbitraries/hostile/logs';
import { theOrderOfLinesIsNothing } from '../../src/testing/laws/log/permutation';
import { aRetractionRemoves } from '../../src/testing/laws/log/retraction';
import { laterRecordsMoveNothing } from '../../src/testing/laws/state/knowledge';
import { asOfEqualsTheOracle } from '../../src/testing/laws/state/oracle';
import { nothingChangesBeforeItsPosition } from '../../src/testing/laws/state/position';
import {
  historyAgreesWithAsOf,
  intervalsAreWhereItHolds,
} from '../../src/testing/laws/verbs/history';
import { whatIsUpcomingComesOrIsStopped } from '../../src/testing/laws/verbs/upcoming';
import { counted } from '../support/counted-logs';
import { holds } from '../support/holds';
import { questions } from '../support/policy-questions';

const { logs, least, report } = counted(relations, hostileLogs);
const subject = { projection: relations, logs, questions };

afterAll(() => console.log(report()));

it('law 1: asOf equals the naive oracle, in valid time and system time', () => {
  holds(asOfEqualsTheOracle(subject));
});

it('law 2: an event changes no state before its position in valid time', () => {
  holds(nothingChangesBeforeItsPosition(subject));
});

it('law 3: nothing recorded later changes asKnownAt', () => {
  holds(laterRecordsMoveNothing(subject));
});

it('law 4: the order of lines matters only for ties', () => {
  holds(theOrderOfLinesIsNothing(subject));
});

it('law 5: a retracted event has no effect', () => {
  holds(aRetractionRemoves(subject));
});

it('law 7: history by day agrees with asOf', () => {
  holds(historyAgreesWithAsOf('day')(subject));
});

it('law 7: history by instant agrees with asOf', () => {
  holds(historyAgreesWithAsOf('instant')(subject));
});

it('law 7: intervalsWhen agrees with history', () => {
  holds(intervalsAreWhereItHolds(subject));
});

it('an upcoming change happens, or the event that stopped it is named', () => {
  holds(whatIsUpcomingComesOrIsStopped(subject));
});

it('each of the logs held each kind of trouble, and no due change of a table stalls', () => {
  const missing = Object.entries(least()).filter(([, times]) => times === 0);
  expect(missing.map(([kind]) => kind)).toEqual(['due changes that stall']);
  expect(report()).toContain(' 0 due changes that stall');
});
