import { projection, table, timeline } from 'bilateral';

/** A value noted on a row. */
export type Noted = {
  readonly id: string;
  readonly type: 'Noted';
  readonly occurred: string;
  readonly recordedAt: string;
  readonly data: { readonly row: string; readonly value: object };
};

type Note = { readonly value: object };

const notes = table<Note, Noted>()({
  Noted: {
    row: ({ data }) => data.row,
    begin: ({ data }) => ({ value: data.value }),
    evolve: (draft, { data }) => {
      draft.value = data.value;
    },
  },
});

export const noted = (day: number, row: string, value: object): Noted => {
  const date = `2019-07-0${day}`;
  return {
    id: `${row}-${day}`,
    type: 'Noted',
    occurred: date,
    recordedAt: date,
    data: { row, value },
  };
};

/** A timeline of notes, each taken on a day of its own. */
export const notesOf = (...events: readonly Noted[]) =>
  timeline(projection({ notes }))({ header: { offset: '+09:00' }, events });
