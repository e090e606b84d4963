import { describe, expect, it } from 'vitest';
import {
  announced,
  changed,
  hasEffect,
  type MeasureChange,
  type MeasureState,
} from '../../../src/relations/measures/measure-changes';
import { act, logOf } from '../../support/policy';

const before = announced({ licence: 'individual', rate: null, entities: null });
const [event] = logOf(
  act('act', 'BackgroundNoted', '2019-07-01', { says: 'Ties are strained.' }),
).events;
const after = (state: MeasureState, change: MeasureChange): MeasureState => {
  if (event === undefined) throw new Error('there is no event');
  return changed(state, change, event.id);
};

describe('a measure', () => {
  it.each([
    ['in-force', false, true],
    ['in-force', true, false],
    ['announced', false, false],
    ['announced', true, false],
    ['lifted', false, false],
    ['expired', false, false],
  ] as const)('that is %s, suspended: %s, has effect: %s', (stage, suspended, has) => {
    expect(hasEffect({ stage, suspended })).toBe(has);
  });

  it.each(['lifted', 'expired'] as const)('that is %s stays so', (stage) => {
    const over: MeasureState = { ...before, stage };
    for (const kind of ['start', 'lift', 'expire', 'revert'] as const)
      expect(after(over, { kind })).toBe(over);
    expect(after(over, { kind: 'suspend', lasting: true })).toBe(over);
  });
});
