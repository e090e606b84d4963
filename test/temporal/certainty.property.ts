import { it } from 'vitest';
import {
  certaintyIsTryingEveryDay,
  certaintyOfASupposition,
} from '../../src/testing/laws/each/certainty';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { holds } from '../support/holds';
import { impreciseLogs } from '../support/logs/imprecise';

const subject = { projection: domain, logs: impreciseLogs, questions };

it('law 11: certainty equals trying every day', () => {
  holds(certaintyIsTryingEveryDay(subject));
});

it('laws 11 and 12: certainty of a supposition equals trying every day', () => {
  holds(certaintyOfASupposition(subject));
});
