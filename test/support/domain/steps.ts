import { table } from 'bilateral';

type Step = {
  readonly id: string;
  readonly type: 'Begun' | 'Stepped';
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: { readonly row: string };
};
type Begun = Step & { readonly type: 'Begun' };
type Stepped = Step & { readonly type: 'Stepped' };

/** Makes a step of the one row. */
export const stepOf = (id: string, type: Step['type']): Step => ({
  id,
  type,
  occurred: '2020-01-01',
  recordedAt: '2020-01-01',
  data: { row: 'one' },
});

/** A table of steps, with a rule that sees a step's id and the earlier events of the row. */
export const stepsWith = (
  rule: (id: string, earlier: Iterable<{ readonly id: string }>) => string | undefined,
) =>
  table<{ steps: number }, Begun | Stepped>()({
    Begun: { row: ({ data }) => data.row, begin: () => ({ steps: 0 }) },
    Stepped: {
      row: ({ data }) => data.row,
      evolve: (draft) => {
        draft.steps += 1;
      },
      refuse: (_row, { id }, _id, _offsetMs, earlier) => rule(id, earlier),
    },
  });
