import { relations } from 'bilateral';
import { afterAll, expect, it } from 'vitest';
import { hostileLogs } from '../../src/testing/arbitraries/hostile/logs';
import {
  historyAgreesWithAsOf,
  intervalsAreWhereItHolds,
} from '../../src/testing/laws/each/history';
import { laterRecordsMoveNothing } from '../../src/testing/laws/each/knowledge';
import { asOfEqualsTheOracle } from '../../src/testing/laws/each/oracle';
import { theOrderOfLinesIsNothing } from '../../src/testing/laws/each/permutation';
import { nothingChangesBeforeItsPlace } from '../../src/testing/laws/each/place';
import { aRetractionRemoves } from '../../src/testing/laws/each/retraction';
import { whatIsUpcomingComesOrIsStopped } from '../../src/testing/laws/each/upcoming';
import { counted } from '../support/counted-logs';
import { holds } from '../support/holds';
import { questions } from '../support/policy-questions';

const { logs, least, report } = counted(relations, hostileLogs);
const subject = { projection: relations, logs, questions };

afterAll(() => console.log(report()));

it('law 1: asOf equals the naive oracle, on both clocks', () => {
  holds(asOfEqualsTheOracle(subject));
});

it('law 2: an event changes no state before its place', () => {
  holds(nothingChangesBeforeItsPlace(subject));
});

it('law 3: asKnownAt is unmoved by anything recorded after it', () => {
  holds(laterRecordsMoveNothing(subject));
});

it('law 4: permuting lines that do not tie changes nothing', () => {
  holds(theOrderOfLinesIsNothing(subject));
});

it('law 5: a retracted event is as if it had never been written', () => {
  holds(aRetractionRemoves(subject));
});

it('law 7: history by day agrees with asOf', () => {
  holds(historyAgreesWithAsOf('day')(subject));
});

it('law 7: history by instant agrees with asOf', () => {
  holds(historyAgreesWithAsOf('instant')(subject));
});

it('law 7: intervalsWhen is where history says yes', () => {
  holds(intervalsAreWhereItHolds(subject));
});

it('what is upcoming comes about, or what stopped it is named', () => {
  holds(whatIsUpcomingComesOrIsStopped(subject));
});

it('each of the logs held each kind of trouble, and no due change of a table stalls', () => {
  const missing = Object.entries(least()).filter(([, times]) => times === 0);
  expect(missing.map(([kind]) => kind)).toEqual(['due changes that stall']);
  expect(report()).toContain(' 0 due changes that stall');
});
