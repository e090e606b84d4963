import { afterAll, expect, it } from 'vitest';
import { nothingChangesBeforeItsPlace } from '../../src/testing/laws/each/place';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 2: an event changes no state before its place', () => {
  holds(nothingChangesBeforeItsPlace(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
