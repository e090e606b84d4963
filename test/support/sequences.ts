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

/** An event that is entered in one or several sequences. */
export type Entered = {
  readonly id: string;
  readonly type: 'Entered';
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: {
    readonly sequences: readonly string[];
    /** The due date of the sequences that this event begins. */
    readonly dueOn: Day | null;
    readonly effectiveFrom?: Day;
  };
};

type Sequence = { readonly entered: string; readonly dueOn: Day | null };

/** A sequence records the ids of its events in order, so every order gives another answer. */
const sequences = table<Sequence, Entered>()(
  {
    Entered: {
      row: ({ data }) => data.sequences,
      begin: ({ id, data }) => ({ entered: id, dueOn: data.dueOn }),
      evolve: (draft, { id }) => {
        draft.entered += ` ${id}`;
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
              draft.entered += ' due';
              draft.dueOn = null;
            },
          },
  },
);

export type SequenceState = StateOf<{ readonly sequences: typeof sequences }>;

type Details = Partial<Entered['data']> & { readonly recordedAt?: string };

/** An event of the sequence `a` by default. Events of the same day keep the order of the log. */
export const entered = (
  id: string,
  occurred: string,
  { recordedAt = '2019-09-01', ...data }: Details = {},
): Entered => ({
  id,
  type: 'Entered',
  occurred,
  recordedAt,
  data: { sequences: ['a'], dueOn: null, ...data },
});

export const sequence = (name: string): Question<SequenceState, string> =>
  question<SequenceState>()((state) => {
    const row = state.sequences.get(name);
    return isSome(row) ? row.value.entered : '';
  });

export const allSequences = question<SequenceState>()((state) =>
  state.sequences
    .entries()
    .map(([, row]) => row.entered)
    .join(', '),
);

export const sequencesOf = (...events: readonly Entered[]) =>
  timeline(projection({ sequences }))({ header: { offset: '+09:00' }, events });

/** All possible answers, with the stated one first and the others sorted, and the events they depend on. */
export const possible = <A>(
  ask: Question<SequenceState, A>,
  point: PointLiteral,
  ...events: readonly Entered[]
) => {
  const found = certainty(ask, point)(sequencesOf(...events));
  if (found.certainty === 'certain') return { on: [], answers: [found.value] };
  const on = found.on.map(({ id }) => id);
  if (found.certainty === 'unknown') return { on, answers: found.certainty };
  const [stated, ...others] = found.answers;
  return { on, answers: [stated, ...others.sort()] };
};
