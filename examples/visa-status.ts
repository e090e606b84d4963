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
const status = b.question<b.StateOf<{ visas: typeof visas }>>()(
  (state) => state.visas.where(() => true)[0]?.status ?? 'none',
);

const act = <T extends string>(type: T, on: string, recordedAt: string, until: b.DateLiteral) => {
  const sources = [`file of ${recordedAt}`];
  return { id: type, type, occurred: on, recordedAt, data: { visa: 'V1', until }, sources };
};
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
const [due] = b.upcoming('2024-04-30')(all);
const { value, events } = b.why(status, '2024-05-31')(all);

console.log('history:', told(b.history(status)(all)));
console.log('had it not been revoked:', told(b.history(status)(kept)));
console.log('known of 11 April:', told(b.revisions(status, '2024-04-11')(all)));
console.log('as known then:', b.pipe(all, b.asKnownAt('2024-04-11'), b.history(status), told));
const [valid] = b.pipe(
  kept,
  b.intervalsWhen((state) => status(state) === 'valid'),
);
console.log('valid:', valid?.from, 'to', valid?.to);
for (const { path, before, after } of moves.world) console.log('changed:', ...path, before, after);
console.log('the change applied:', moved.visas.V1?.status);
console.log(`${value}, because of ${ids(events)}; see ${b.cite(status, '2024-05-31')(all).at(-1)}`);
console.log('on 15 May:', b.certainty(status, '2024-05-15')(all).certainty);
console.log('nobody knows if by then:', ids(b.unsettled('2024-05-15')(all)));
console.log(`due ${due?.on}, stopped by ${due?.stoppedBy?.id}`);
console.log('from April on:', ids(b.eventsBetween('2024-04-01', '2025-01-01')(all)));
console.log('acts on the grant:', ids(b.relatedTo('Granted')(all).actedOnBy));
