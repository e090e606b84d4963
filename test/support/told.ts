import {
  certainty,
  isSome,
  type PointLiteral,
  projection,
  type Question,
  question,
  type StateOf,
  table,
  timeline,
} from 'bilateral';
import type { Day } from './domain';

/** Something told in one or several tales. */
export type Told = {
  readonly id: string;
  readonly type: 'Told';
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: {
    readonly tales: readonly string[];
    /** When something is due in the tales that this begins. */
    readonly dueOn: Day | null;
    readonly effectiveFrom?: Day;
  };
};

type Tale = { readonly told: string; readonly dueOn: Day | null };

/** Tales hold what was told in the order in which it was, so that each order is another answer. */
const tales = table<Tale, Told>()(
  {
    Told: {
      row: ({ data }) => data.tales,
      begin: ({ id, data }) => ({ told: id, dueOn: data.dueOn }),
      evolve: (draft, { id }) => {
        draft.told += ` ${id}`;
      },
    },
  },
  {
    due: ({ dueOn }) =>
      dueOn === null
        ? undefined
        : {
            on: dueOn,
            becomes: (draft) => {
              draft.told += ' due';
              draft.dueOn = null;
            },
          },
  },
);

export type TaleState = StateOf<{ readonly tales: typeof tales }>;

type Details = Partial<Told['data']> & { readonly recordedAt?: string };

/** An event of the tale `a`, unless it says otherwise; those told on one day stand as listed. */
export const told = (
  id: string,
  occurred: string,
  { recordedAt = '2019-09-01', ...data }: Details = {},
): Told => ({
  id,
  type: 'Told',
  occurred,
  recordedAt,
  data: { tales: ['a'], dueOn: null, ...data },
});

export const tale = (name: string): Question<TaleState, string> =>
  question<TaleState>()((state) => {
    const row = state.tales.get(name);
    return isSome(row) ? row.value.told : '';
  });

export const allTales = question<TaleState>()((state) =>
  state.tales
    .entries()
    .map(([, row]) => row.told)
    .join(', '),
);

export const tellings = (...events: readonly Told[]) =>
  timeline(projection({ tales }))({ header: { offset: '+09:00' }, events });

/** Every answer possible, the one stated first and the others sorted, and the events it depends on. */
export const possible = <A>(
  ask: Question<TaleState, A>,
  point: PointLiteral,
  ...events: readonly Told[]
) => {
  const found = certainty(ask, point)(tellings(...events));
  if (found.certainty === 'certain') return { on: [], answers: [found.value] };
  const on = found.on.map(({ id }) => id);
  if (found.certainty === 'unknown') return { on, answers: found.certainty };
  const [stated, ...others] = found.answers;
  return { on, answers: [stated, ...others.sort()] };
};
