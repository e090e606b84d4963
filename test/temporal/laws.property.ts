import { laws } from 'bilateral/testing';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { countedLogs } from '../support/counted-logs';
import { domain } from '../support/domain';
import { questions } from '../support/domain/questions';
import { runs } from '../support/holds';

const { logs, total, report } = countedLogs();

/** The alarms of this domain stall by design. */
const stalls = 'a due change moves the next due date later or clears it';

describe('the laws of the time machine, on logs of permits, visits, leases and alarms', () => {
  afterAll(() => console.log(report()));

  it.each(laws(domain, { logs, questions }, { runs }).filter(({ name }) => name !== stalls))(
    '$name',
    ({ run }) => run(),
  );

  it('should be tried on each kind of fault', () => {
    // The laws alone draw too few logs for this where each is tried only a few times.
    fc.sample(logs, 1_000);
    expect(Object.entries(total()).filter(([, times]) => times === 0)).toEqual([]);
  });
});
