/** Another domain, every verb: what visas allowed on any day, as it was known on any other. */
import * as b from 'bilateral';

type Act = b.TimedEvent & {
  readonly type: 'Granted' | 'Extended' | 'Revoked';
  readonly data: { readonly visa: string; readonly until: b.DateLiteral };
  readonly sources: readonly string[];
};
type Visa = { readonly status: 'valid' | 'expired' | 'revoked'; readonly until: b.DateLiteral };
const row = ({ data }: Act) => data.visa;
const visas = b.table<Visa, Act>()(
  {
    Granted: { row, begin: ({ data }) => ({ status: 'valid', until: data.until }) },
    Extended: { row, evolve: (visa, { data }) => Object.assign(visa, { until: data.until }) },
    Revoked: { row, evolve: (visa) => Object.assign(visa, { status: 'revoked' }) },
  },
  {
    due: ({ status, until }) =>
      status === 'valid'
        ? { on: until, becomes: (visa) => Object.assign(visa, { status: 'expired' }) }
        : undefined,
  },
);
const act = (
  type: Act['type'],
  occurred: string,
  recordedAt: string,
  until: b.DateLiteral,
): Act => ({
  ...{ id: type.toLowerCase(), type, occurred, recordedAt, sources: [`letter of ${recordedAt}`] },
  data: { visa: 'V1', until },
});
const granted = act('Granted', '2024-01-10', '2024-01-10', '2024-04-10');
const extended = act('Extended', '2024-04-02', '2024-04-20', '2024-07-01');
const revoked = act('Revoked', '2024-05', '2024-06-01', '2024-07-01');
const visaActs = b.projection(
  { visas },
  { references: ({ id }) => (id === 'granted' ? [] : ['granted']) },
);
const log: b.TimedLog<Act> = { header: { offset: '+01:00' }, events: [granted, extended] };
const all = b.pipe(log, b.timeline(visaActs), b.record([revoked], { expectedVersion: 2 }));
if (b.isLeft(all)) throw new Error(all.left.message);
const office = all.right;
const status = ({ visas: rows }: b.StateOf<{ visas: typeof visas }>) =>
  rows
    .entries()
    .map(([, visa]) => visa.status)
    .join() || 'none';

const ids = (acts: readonly Act[]) => acts.map(({ id }) => id).join(' ');
const spans = (found: readonly b.Segment<string>[]) =>
  found.map(({ from = '…', value }) => `${from} ${value}`).join(', ');
const { value, events, fired } = b.pipe(
  office,
  b.suppose({ drop: ['revoked'] }),
  b.why(status, '2024-07-01'),
);
const moved = b.pipe(office, b.changes('2024-04-05', { asOf: '2024-04-05' }));
console.log(spans(b.pipe(office, b.history(status))));
