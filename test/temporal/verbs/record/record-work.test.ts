import { isRight, pipe, projection, record, timeline } from 'bilateral';
import { expect, it } from 'vitest';
import { stepOf, stepsWith } from '../../../support/domain/steps';

it('record should ask each rule once for each event, however many events share a row', () => {
  let asked = 0;
  const rows = stepsWith(() => {
    asked += 1;
    return undefined;
  });
  const steps = Array.from({ length: 50 }, (_, n) => stepOf(`step-${n}`, 'Stepped'));
  const begun = timeline(projection({ rows }))({
    header: { offset: 'Z' },
    events: [stepOf('begun', 'Begun')],
  });
  expect(isRight(pipe(begun, record(steps)))).toBe(true);
  expect(asked).toBe(50);
});
