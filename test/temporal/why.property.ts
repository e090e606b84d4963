import { afterAll, expect, it } from 'vitest';
import { whyIsSufficient } from '../../src/testing/laws/each/why';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 9: why is sufficient and names only what made the rows read', () => {
  holds(whyIsSufficient(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
