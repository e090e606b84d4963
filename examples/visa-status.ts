/** Another domain, every verb: what a visa allowed on any day, as it was known on any other. */
import * as b from 'bilateral';

type On<Type extends string> = b.TimedEvent & {
  readonly type: Type;
  readonly data: { readonly visa: string; readonly until: b.DateLiteral };
  readonly sources: readonly string[];
};
type Act = On<'Granted'> | On<'Extended'> | On<'Revoked'>;
type Visa = { readonly status: 'valid' | 'expired' | 'revoked'; readonly until: b.DateLiteral };
const row = ({ data }: Act): string => data.visa;
const visas = b.table<Visa, Act>()(
  {
    Granted: { row, begin: ({ data }) => ({ status: 'valid', until: data.until }) },
    Extended: { row, evolve: (visa, { data }) => Object.assign(visa, { until: data.until }) },
    Revoked: { row, evolve: (visa) => Object.assign(visa, { status: 'revoked' }) },
  },
  {
    due: ({ status, until: on }) =>
      status === 'valid'
        ? { on, becomes: (visa) => Object.assign(visa, { status: 'expired' }) }
        : undefined,
  },
);
const references = ({ id }: b.TimedEvent) => (id === 'Granted' ? [] : ['Granted']);
const office = b.timeline(b.projection({ visas }, { references }));
type State = b.StateOf<{ visas: typeof visas }>;
const status = (state: State) => state.visas.where(() => true)[0]?.status ?? 'none';
const isValid = (state: State) => status(state) === 'valid';

const act = <T extends string>(type: T, on: string, recordedAt: string, until: b.DateLiteral) => ({
  ...{ id: type, type, occurred: on, recordedAt, sources: [`file of ${recordedAt}`] },
  data: { visa: 'V1', until },
});
const granted = act('Granted', '2024-01-10', '2024-01-10', '2024-04-10');
const extended = act('Extended', '2024-04-02', '2024-04-20', '2024-07-10');
const revoked = act('Revoked', '2024-05', '2024-06-01', '2024-07-10');
const log: b.TimedLog<Act> = { header: { offset: '+01:00' }, events: [granted, extended] };
const longer = b.pipe(office(log), b.record([revoked], { expectedVersion: 2 }));
if (b.isLeft(longer)) throw new Error(longer.left.message);
const all = longer.right;
const kept = b.pipe(all, b.suppose({ drop: ['Revoked'] }));

const ids = (acts: readonly Act[]) => acts.map(({ id }) => id).join(' ');
const told = (spans: readonly b.Segment<string>[]) =>
  spans.map(({ from, value }) => `${from ?? ''} ${value}`.trim()).join(', ');
const moves = b.changes('2024-04-01', '2024-05-31')(all);
const moved = b.pipe(all, b.asOf('2024-04-01'), b.snapshot, b.applyChanges(moves));

console.log('history:', told(b.history(status)(all)));
console.log('had it not been revoked:', told(b.history(status)(kept)));
console.log('known of 11 April:', told(b.revisions(status, '2024-04-11')(all)));
console.log('as known then:', b.pipe(all, b.asKnownAt('2024-04-11'), b.history(status), told));
for (const { from, to } of b.intervalsWhen(isValid)(kept)) console.log('valid:', from, to);
for (const { path, before, after } of moves.world) console.log('changed:', ...path, before, after);
console.log('the change applied:', moved.visas.V1?.status);
console.log('because of:', ids(b.why(status, '2024-05-31')(all).events));
console.log('see:', ...b.cite(status, '2024-05-31')(all));
console.log('on 15 May:', b.certainty(status, '2024-05-15')(all).certainty);
console.log('nobody knows if by then:', ids(b.unsettled('2024-05-15')(all)));
for (const { on, stoppedBy } of b.upcoming('2024-04-30')(all))
  console.log('due:', on, 'stopped by:', stoppedBy?.id);
console.log('from April on:', ids(b.eventsBetween('2024-04-01', '2025-01-01')(all)));
console.log('acts on the grant:', ids(b.relatedTo('Granted')(all).actedOnBy));

// => history: none, 2024-01-10 valid, 2024-05-01 revoked
// => had it not been revoked: none, 2024-01-10 valid, 2024-07-10 expired
// => known of 11 April: none, 2024-01-10 expired, 2024-04-20 valid
// => as known then: none, 2024-01-10 valid, 2024-04-10 expired
// => valid: 2024-01-10 2024-07-10
// => changed: status valid revoked
// => changed: until 2024-04-10 2024-07-10
// => the change applied: revoked
// => because of: Granted Extended Revoked
// => see: file of 2024-01-10 file of 2024-06-01
// => on 15 May: depends
// => nobody knows if by then: Revoked
// => due: 2024-07-10 stopped by: Revoked
// => from April on: Extended Revoked
// => acts on the grant: Extended Revoked
