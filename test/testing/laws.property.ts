import { relations } from 'bilateral';
import { arbitraryHostileLog, arbitraryPlainEvent, laws } from 'bilateral/testing';
import { describe, test } from 'vitest';
import { domain, type PlainEvent } from '../support/domain';
import { questions } from '../support/domain/questions';
import { runs } from '../support/holds';
import { anyEvent } from '../support/logs/plain-events';
import { questions as policyQuestions } from '../support/policy-questions';

/** Its alarms stall by design. */
const stalls = 'a due change moves the next due date on or clears it';

describe('all laws, of events one by one', () => {
  // An id is all that they lack.
  const events = anyEvent.map((event) => ({ id: 'event', ...event }) as PlainEvent);
  const all = laws(domain, { events, questions }, { runs: Math.ceil(runs / 4) });
  test.each(all.filter(({ name }) => name !== stalls))('$name', ({ run }) => run());
});

describe('all laws, of the events and tables of the library', () => {
  const { 'measures in force': some = () => 0, 'the whole state': whole = () => 0 } =
    policyQuestions;
  const subject = { events: arbitraryPlainEvent(), questions: { some, whole } };
  test.each(laws(relations, subject, { runs: Math.ceil(runs / 10) }))('$name', ({ run }) => run());
});

describe('all laws, of whole hostile logs', () => {
  const {
    'a trade regime': regime = () => 0,
    'which rows it reads depends on others': branching = () => 0,
  } = policyQuestions;
  const subject = { logs: arbitraryHostileLog(), questions: { regime, branching } };
  test.each(laws(relations, subject, { runs: Math.ceil(runs / 20) }))('$name', ({ run }) => run());
});
