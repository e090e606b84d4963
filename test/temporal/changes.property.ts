import { afterAll, expect, test } from 'vitest';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import {
  changesLeadFromOneStateToTheOther,
  changesNameTheirMakers,
} from '../support/laws/changes-law';
import { holds } from '../support/laws/subject';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

test('law 8: changes lead from one state to the other, each half as well', () => {
  holds(changesLeadFromOneStateToTheOther(subject));
});

test('law 8: changes of the world name the events that made them', () => {
  holds(changesNameTheirMakers(subject));
});

test('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
