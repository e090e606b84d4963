import { afterAll, expect, it } from 'vitest';
import {
  everyVerbTakesASupposition,
  recordingGoesOn,
  supposingTwiceIsSupposingBoth,
  whatIsSupposedIsKnown,
} from '../../src/testing/laws/each/suppose-with-other-verbs';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';

const { logs, least, report } = countedLogs();
const subject = { projection: domain, logs, questions };

afterAll(() => console.log(report()));

it('law 12: every verb takes a supposition', () => {
  holds(everyVerbTakesASupposition(subject));
});

it('law 12: what is supposed of an earlier knowledge is known', () => {
  holds(whatIsSupposedIsKnown(subject));
});

it('law 12: to suppose twice is to suppose both', () => {
  holds(supposingTwiceIsSupposingBoth(subject));
});

it('law 12: record goes on after suppose and asKnownAt', () => {
  holds(recordingGoesOn(subject));
});

it('each of the logs held each kind of trouble', () => {
  expect(Object.entries(least()).filter(([, times]) => times === 0)).toEqual([]);
});
