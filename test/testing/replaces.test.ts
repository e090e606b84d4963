import { orThrow, parsePoint, relations, timeline } from 'bilateral';
import { expect, it } from 'vitest';
import { rowsAtPoint } from '../../src/testing/laws/support/same-rows';
import { momentOfPoint, oracle } from '../../src/testing/oracle/oracle';
import { act, logOf } from '../support/policy';

const declared = (id: string, recordedAt: string) =>
  act(
    id,
    'CoverageDeclared',
    '2019-07-01',
    {
      coverage: 'whole',
      subjects: ['licensing'],
      routes: [{ from: 'JPN', to: 'KOR' }],
      products: '*',
      extent: 'complete',
      effectiveFrom: '2019-07-01',
      checkedUntil: '2019-07-01',
    },
    { recordedAt },
  );

it('the oracle should let the lower line of the log replace the upper, as the machine does', () => {
  const log = logOf(declared('upper', '2019-07-02'), declared('lower', '2019-07-01'));
  const point = orThrow(parsePoint('2019-07-03'));
  const found = rowsAtPoint(timeline(relations)(log), point);
  const moment = momentOfPoint(point, log.header.offset);
  expect(found).toEqual(oracle(relations, log, moment));
  expect(JSON.stringify(found)).toContain('"act":"lower"');
});
