import { relations } from 'bilateral';
import { arbitraryPlainEvent, laws } from 'bilateral/testing';
import { describe, it } from 'vitest';
import { runs } from '../support/holds';
import { questions as policyQuestions } from '../support/policy-questions';

describe('all laws for events and tables of the library', () => {
  const { 'measures in force': some = () => 0, 'the whole state': whole = () => 0 } =
    policyQuestions;
  const subject = { events: arbitraryPlainEvent(), questions: { some, whole } };
  it.each(laws(relations, subject, { runs: Math.ceil(runs / 10) }))('$name', ({ run }) => run());
});
