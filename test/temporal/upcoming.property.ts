import { afterAll, expect, it } from 'vitest';
import { whatIsUpcomingComesOrIsStopped } from '../../src/testing/laws/each/upcoming';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('what is upcoming comes about, or what stopped it is named', () => {
  holds(whatIsUpcomingComesOrIsStopped(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
