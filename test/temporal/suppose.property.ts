import { afterAll, expect, it } from 'vitest';
import {
  droppingThenAddingIsNothing,
  supposingIsEditing,
  supposingLeavesTheRest,
  supposingNothingIsNothing,
} from '../../src/testing/laws/each/suppose';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 6: to suppose nothing is the identity', () => {
  holds(supposingNothingIsNothing(subject));
});

it('law 6: to drop and then add what ties with nothing is the identity', () => {
  holds(droppingThenAddingIsNothing(subject));
});

it('law 6: to suppose equals to edit the log', () => {
  holds(supposingIsEditing(subject));
});

it('law 6: nothing else and nothing earlier differs', () => {
  holds(supposingLeavesTheRest(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
