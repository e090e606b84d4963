import { laws } from 'bilateral/testing';
import { describe, test } from 'vitest';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { runs } from '../support/holds';
import { anyEvent } from '../support/logs/plain-events';

const events = anyEvent.map((event) => ({ id: 'e', ...event }) as never);

const stalls = 'a due change moves the next due date on or clears it';

describe('a user calls all laws at once', () => {
  test.each(
    laws(domain, { events, questions }, { runs: Math.ceil(runs / 5) }).filter(
      ({ name }) => name !== stalls,
    ),
  )('$name', ({ run }) => run());
});
