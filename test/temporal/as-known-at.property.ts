import { afterAll, expect, it } from 'vitest';
import { laterRecordsMoveNothing } from '../../src/testing/laws/each/knowledge';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 3: asKnownAt is unmoved by anything recorded after it', () => {
  holds(laterRecordsMoveNothing(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
