import { afterAll, expect, it } from 'vitest';
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

it('law 7: history by day agrees with asOf', () => {
  holds(historyAgreesWithAsOf('day')(subject));
});

it('law 7: history by instant agrees with asOf', () => {
  holds(historyAgreesWithAsOf('instant')(subject));
});

it('law 7: intervalsWhen is where history says yes', () => {
  holds(intervalsAreWhereItHolds(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
