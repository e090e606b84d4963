/** A table of one's own, in another domain: visas, which run out by themselves. */
import {
  asKnownAt,
  asOf,
  type DateLiteral,
  history,
  pipe,
  projection,
  type StateOf,
  type TimedEvent,
  table,
  timeline,
} from 'bilateral/core';

type On<Type extends string> = TimedEvent & {
  readonly type: Type;
  readonly data: { readonly visa: string; readonly until: DateLiteral };
};
type VisaEvent = On<'Granted'> | On<'Extended'>;
type Visa = { readonly status: 'valid' | 'expired'; readonly until: DateLiteral };

const row = ({ data }: VisaEvent): string => data.visa;

const visas = table<Visa, VisaEvent>()(
  {
    Granted: { row, begin: ({ data }) => ({ status: 'valid', until: data.until }) },
    Extended: { row, evolve: (visa, { data }) => Object.assign(visa, { until: data.until }) },
  },
  {
    due: ({ status, until }) =>
      status === 'valid'
        ? { on: until, becomes: (visa) => Object.assign(visa, { status: 'expired' }) }
        : undefined,
  },
);

const on = <Type extends string>(type: Type, day: DateLiteral, until: DateLiteral): On<Type> => ({
  id: `${type}-${day}`,
  type,
  occurred: day,
  recordedAt: day,
  data: { visa: 'V1', until },
});
const events = [
  on('Granted', '2024-01-10', '2024-04-10'),
  on('Extended', '2024-04-02', '2024-07-01'),
];
const authority = pipe(
  { header: { offset: '+01:00' as const }, events },
  timeline(projection({ visas })),
);
const valid = (state: StateOf<{ visas: typeof visas }>): number =>
  state.visas.where(({ status }) => status === 'valid').length;

for (const { from, to, value } of pipe(authority, history(valid)))
  console.log(`${from ?? '…'} to ${to ?? '…'}: ${value} valid`);
const before = pipe(authority, asKnownAt('2024-04-01'), asOf('2024-05-01'), valid);
console.log(`as known on 1 April, on 1 May: ${before} valid`);

// => … to 2024-01-10: 0 valid
// => 2024-01-10 to 2024-07-01: 1 valid
// => 2024-07-01 to …: 0 valid
// => as known on 1 April, on 1 May: 0 valid
