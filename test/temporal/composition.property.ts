import { afterAll, expect, it } from 'vitest';
import {
  knowingTwiceIsKnowingLess,
  recordingIsReplaying,
  verbsLeaveTheirArgument,
} from '../../src/testing/laws/each/composition';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 12: asKnownAt twice is the earlier of the two', () => {
  holds(knowingTwiceIsKnowingLess(subject));
});

it('law 12: record then ask equals a timeline of the longer log', () => {
  holds(recordingIsReplaying(subject));
});

it('law 12: every verb leaves its argument as it was', () => {
  holds(verbsLeaveTheirArgument(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
