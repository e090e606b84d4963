import { afterAll, expect, it } from 'vitest';
import {
  changesLeadFromOneStateToTheOther,
  changesNameTheirMakers,
} from '../../src/testing/laws/each/changes';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 8: changes lead from one state to the other, each half as well', () => {
  holds(changesLeadFromOneStateToTheOther(subject));
});

it('law 8: changes of the world name the events that made them', () => {
  holds(changesNameTheirMakers(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
