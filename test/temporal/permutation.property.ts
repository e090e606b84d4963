import { afterAll, expect, it } from 'vitest';
import { theOrderOfLinesIsNothing } from '../../src/testing/laws/each/permutation';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 4: permuting lines that do not tie changes nothing', () => {
  holds(theOrderOfLinesIsNothing(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
