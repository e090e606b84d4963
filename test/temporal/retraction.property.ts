import { afterAll, expect, it } from 'vitest';
import { aRetractionRemoves } from '../../src/testing/laws/each/retraction';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 5: a retracted event is as if it had never been written', () => {
  holds(aRetractionRemoves(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
