// What a user writes, in each of the forms that the package promises to serve.
import {
  append,
  asKnownAt,
  asOf,
  type CalendarDate,
  type Certainty,
  type Covered,
  certainty,
  changes,
  type DateLiteral,
  dispute,
  type Either,
  type EventInput,
  type EventLog,
  emptyLog,
  formatLog,
  history,
  isLeft,
  isSome,
  type Option,
  type ParseFailure,
  type PolicyEvent,
  type parseLog,
  parsePoint,
  pipe,
  projection,
  question,
  type Relations,
  type TimedEvent,
  type Timeline,
  type TradeRegime,
  table,
  timeline,
  tradeRegime,
  why,
} from 'bilateral';
import { cameoEntry, code, readGdelt } from 'bilateral/codebooks';
import { japanKorea } from 'bilateral/japan-korea';
import { usChinaChipsLog } from 'bilateral/us-china-chips';

/** Whether two types are the same, and neither is `any`. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <_ extends true>(): void => {};

const hf = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });
const regime = pipe(japanKorea, asKnownAt('2019-08-01'), asOf('2019-08-28'), hf);
holds<Same<typeof regime, Option<Covered<TradeRegime>>>>();
holds<Same<ReturnType<typeof parseLog>, Either<ParseFailure, EventLog>>>();

const segments = pipe(japanKorea, history(hf));
holds<Same<(typeof segments)[number]['value'], Option<Covered<TradeRegime>>>>();
export const since: CalendarDate | undefined = segments[0]?.from;

const paused = question<Relations>()((state) => {
  const found = state.disputes.get('DS590');
  return isSome(found) && found.value.paused;
});
const open = pipe(japanKorea, certainty(paused, '2020-01-01'));
holds<Same<typeof open, Certainty<boolean, PolicyEvent>>>();
export const sources = pipe(japanKorea, why(dispute('DS590'), '2020-01-01')).sources.map(
  ({ publisher }) => publisher,
);
export const moves = pipe(japanKorea, changes('2019-07-03', '2019-07-04')).world.length;

// An event type of one's own, with an optional field under `exactOptionalPropertyTypes`.
type Opened = TimedEvent & {
  readonly type: 'Opened';
  readonly data: { readonly port: string; readonly berths?: number };
};
const ports = table<{ berths: number }, Opened>()({
  Opened: {
    row: ({ data }) => data.port,
    begin: ({ data }) => ({ berths: data.berths ?? 1 }),
    evolve: (draft, { data }) => {
      draft.berths += data.berths ?? 1;
    },
  },
});
const log: { readonly header: EventLog['header']; readonly events: readonly Opened[] } = {
  header: emptyLog({ parties: ['JPN', 'KOR'], offset: '+09:00' }).header,
  events: [],
};
const built = pipe(log, timeline(projection({ ports })));
export const berths = pipe(built, asOf('2020-01-01')).ports.get('x');
holds<Same<typeof berths, Option<{ berths: number }>>>();

const ruling: EventInput = {
  id: 'r',
  type: 'RulingIssued',
  schemaVersion: 1,
  occurred: '2018-10-30',
  recordedAt: '2018-10-30',
  by: { country: 'KOR', sector: 'JUD' },
  data: {
    ruling: 'r',
    court: 'A court',
    against: [{ country: 'JPN', sector: 'BUS' }],
    orders: 'that damages be paid',
  },
  sources: [{ publisher: 'a court' }],
};
const appended = pipe(usChinaChipsLog, append([ruling], { expectedVersion: 0 }));
export const text: string = isLeft(appended) ? appended.left.message : formatLog(appended.right);

const day: DateLiteral = '2019-07-04';
const wider: Timeline<Relations> = japanKorea;
export const asked = asOf(day)(wider).measures.ids();
export const coded = code(japanKorea.log.events, 'cameo');
export const entry = cameoEntry('112');
export const read = readGdelt({ parties: ['JPN', 'KOR'], offset: japanKorea.log.header.offset })(
  '',
);

const point = parsePoint('2019-07-04');
if (!isLeft(point)) asOf(point.right);

// What must not pass.
// @ts-expect-error a plain string is no point
asOf('2019-07-04' as string);
// @ts-expect-error a month is no point
asOf('2019-07');
// @ts-expect-error a sector there is not
export const wrong: EventInput['by'] = { country: 'KOR', sector: 'SHOP' };
// @ts-expect-error rows cannot be written to
japanKorea.log.events.push(ruling);
// @ts-expect-error no dispute has this field
pipe(japanKorea, asOf('2020-01-01')).disputes.where(({ stages }) => stages);
