import { isRight, pipe, projection, record, table, timeline } from 'bilateral';
import { expect, it } from 'vitest';

type Step = {
  readonly id: string;
  readonly type: 'Begun' | 'Stepped';
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: { readonly row: string };
};
type Begun = Step & { readonly type: 'Begun' };
type Stepped = Step & { readonly type: 'Stepped' };

it('record should ask each rule once for each event, however many events share a row', () => {
  let asked = 0;
  const rows = table<{ steps: number }, Begun | Stepped>()({
    Begun: { row: ({ data }) => data.row, begin: () => ({ steps: 0 }) },
    Stepped: {
      row: ({ data }) => data.row,
      evolve: (draft) => {
        draft.steps += 1;
      },
      refuse: () => {
        asked += 1;
        return undefined;
      },
    },
  });
  const at = '2020-01-01';
  const event = (id: string, type: Step['type']): Step => ({
    id,
    type,
    occurred: at,
    recordedAt: at,
    data: { row: 'one' },
  });
  const steps = Array.from({ length: 50 }, (_, n) => event(`step-${n}`, 'Stepped'));
  const begun = timeline(projection({ rows }))({
    header: { offset: 'Z' },
    events: [event('begun', 'Begun')],
  });
  expect(isRight(pipe(begun, record(steps)))).toBe(true);
  expect(asked).toBe(50);
});
