/** A table of one's own, in another domain: visas, which run out by themselves. */
import {
  asKnownAt,
  asOf,
  type CalendarDate,
  type EventsIn,
  fieldCodecs,
  history,
  orThrow,
  parseLog,
  pipe,
  projection,
  type StateOf,
  timeline,
  vocabulary,
} from 'bilateral';
import { table } from 'bilateral/core';
import * as t from 'io-ts';

const data = t.type({ visa: fieldCodecs.text, until: fieldCodecs.day });

const visaEvents = vocabulary(
  { Granted: { codec: data }, Extended: { codec: data } },
  { name: 'visas', version: 1 },
);
type VisaEvent = EventsIn<typeof visaEvents>;
type Visa = { readonly status: 'valid' | 'expired'; readonly until: CalendarDate };

const row = ({ data }: { readonly data: { readonly visa: string } }): string => data.visa;

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

// The log as it stands in a file: a header that names the vocabulary, then one event on each line.
const text = `
{"format":"bilateral-log","formatVersion":1,"parties":["*","*"],"offset":"+01:00","vocabulary":{"name":"visas","version":1}}
{"id":"v1-granted","type":"Granted","schemaVersion":1,"occurred":"2024-01-10","recordedAt":"2024-01-10","data":{"visa":"V1","until":"2024-04-10"}}
{"id":"v1-extended","type":"Extended","schemaVersion":1,"occurred":"2024-04-02","recordedAt":"2024-04-02","data":{"visa":"V1","until":"2024-07-01"}}
`.trimStart();
const log = orThrow(parseLog(text, { vocabulary: visaEvents }));
const authority = pipe(log, timeline(projection({ visas }, visaEvents)));
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
