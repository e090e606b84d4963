import { afterAll, expect, it } from 'vitest';
import { revisionsAgreeWithAsKnownAt } from '../../src/testing/laws/each/revisions';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it.each(['day', 'instant'] as const)('law 12: revisions by %s agree with asKnownAt', (by) => {
  holds(revisionsAgreeWithAsKnownAt(by)(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
