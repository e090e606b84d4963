import { relations } from 'bilateral';
import { arbitraryHostileLog, arbitraryPlainEvent, laws } from 'bilateral/testing';
import { describe, it } from 'vitest';
import { runs } from '../support/holds';
import { questions as policyQuestions } from '../support/policy-questions';

describe('all laws for events and tables of the library', () => {
  const { 'measures in force': some = () => 0, 'the whole state': whole = () => 0 } =
    policyQuestions;
  const subject = { events: arbitraryPlainEvent(), questions: { some, whole } };
  it.each(laws(relations, subject, { runs: Math.ceil(runs / 10) }))('$name', ({ run }) => run());
});

describe('all laws for whole hostile logs', () => {
  const {
    'a trade regime': regime = () => 0,
    'which rows it reads depends on others': branching = () => 0,
  } = policyQuestions;
  const subject = { logs: arbitraryHostileLog(), questions: { regime, branching } };
  it.each(laws(relations, subject, { runs: Math.ceil(runs / 20) }))('$name', ({ run }) => run());
});
