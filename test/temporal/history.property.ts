import { afterAll, expect, test } from 'vitest';
import {
  historyAgreesWithAsOf,
  intervalsAreWhereItHolds,
} from '../../src/testing/laws/each/history';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

test('law 7: history by day agrees with asOf', () => {
  holds(historyAgreesWithAsOf('day')(subject));
});

test('law 7: history by instant agrees with asOf', () => {
  holds(historyAgreesWithAsOf('instant')(subject));
});

test('law 7: intervalsWhen is where history says yes', () => {
  holds(intervalsAreWhereItHolds(subject));
});

test('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
