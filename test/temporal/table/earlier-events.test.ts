import { isLeft, pipe, projection, record, table, timeline } from 'bilateral';
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

it('should give a rule the earlier events of its row, the last first, as often as it reads them', () => {
  const rows = table<{ steps: number }, Begun | Stepped>()({
    Begun: { row: ({ data }) => data.row, begin: () => ({ steps: 0 }) },
    Stepped: {
      row: ({ data }) => data.row,
      evolve: (draft) => {
        draft.steps += 1;
      },
      refuse: (_row, { id }, _id, _offsetMs, earlier) => {
        const [last] = earlier;
        return id === 'third' && last !== undefined
          ? `${last.id} of ${[...earlier].map((each) => each.id).join(', ')}`
          : undefined;
      },
    },
  });
  const event = (id: string, type: Step['type']): Step => ({
    id,
    type,
    occurred: '2020-01-01',
    recordedAt: '2020-01-01',
    data: { row: 'one' },
  });
  const begun = timeline(projection({ rows }))({
    header: { offset: 'Z' },
    events: [event('begun', 'Begun'), event('first', 'Stepped'), event('second', 'Stepped')],
  });
  const refused = pipe(begun, record([event('third', 'Stepped')]));
  expect(isLeft(refused) && refused.left.message).toContain('second of second, first, begun');
});
