import { afterAll, expect, it } from 'vitest';
import { asOfEqualsTheOracle } from '../../src/testing/laws/each/oracle';
import { waysOfReadingAgree } from '../../src/testing/laws/each/rows';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 1: asOf equals the naive oracle, on both clocks', () => {
  holds(asOfEqualsTheOracle(subject));
});

it('law 1: every way of reading rows gives the same', () => {
  holds(waysOfReadingAgree(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
