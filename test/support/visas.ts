import {
  type DateLiteral,
  type Handlers,
  type Table,
  type TableOptions,
  type TimedEvent,
  table,
} from 'bilateral';
import * as fc from 'fast-check';

type On<Type extends string> = TimedEvent & {
  readonly type: Type;
  readonly data: { readonly visa: string; readonly until: DateLiteral };
};

export type VisaEvent = On<'Granted'> | On<'Extended'>;

export type Visa = {
  readonly status: 'valid' | 'expired';
  readonly until: DateLiteral;
  readonly notes: readonly string[];
};

const row = ({ data }: VisaEvent): string => data.visa;

const handlers: Handlers<Visa, VisaEvent> = {
  Granted: { row, begin: ({ data }) => ({ status: 'valid', until: data.until, notes: [] }) },
  Extended: {
    row,
    evolve: (visa, { data }) => {
      visa.until = data.until;
    },
  },
};

const options: TableOptions<Visa> = {
  due: ({ status, until }) =>
    status === 'expired'
      ? undefined
      : {
          on: until,
          becomes: (visa) => {
            visa.status = 'expired';
          },
        },
};

/** Visas that are granted, extended and run out: a user's table, with a part exchanged for another. */
export const visasWith = (
  changed: Partial<Handlers<Visa, VisaEvent>> & TableOptions<Visa>,
): Table<Visa, VisaEvent> => {
  const { due = options.due, ...others } = changed;
  return table<Visa, VisaEvent>()({ ...handlers, ...others }, due === undefined ? {} : { due });
};

const day = fc
  .integer({ min: 1, max: 14 })
  // Two padded digits complete a date.
  .map((n) => `2024-03-${String(n).padStart(2, '0')}` as DateLiteral);

/** One event on a visa, as a user draws it. */
export const visaEvents: fc.Arbitrary<VisaEvent> = fc
  .record({
    type: fc.constantFrom('Granted' as const, 'Extended' as const),
    day,
    until: day,
    visa: fc.constantFrom('V1', 'V2'),
  })
  .map(({ type, day, until, visa }) => ({
    id: 'event',
    type,
    occurred: day,
    recordedAt: day,
    data: { visa, until },
  }));
