import {
  audit,
  type EventInput,
  isSome,
  type Measure,
  type MeasureInForce,
  measuresInForce,
  tradeRegime,
} from 'bilateral';
import { act, held, logOf, stateOf } from './policy';

/** The dates of an act that has effect. */
export type Dates = {
  readonly effectiveFrom?: string | null;
  readonly effectiveUntil?: string;
  readonly completes?: string;
};
/** A day in code. */
export type Day = `${number}-${number}-${number}`;

/** What every act here is on. */
export const m = { measure: 'm', products: ['acid'] } as const;
export const announced = (dates: Dates = {}, occurred = '2019-07-01', more: object = {}) =>
  act('announced', 'MeasureAnnounced', occurred, {
    ...m,
    instrument: 'export-licensing-requirement',
    flow: 'export',
    against: 'KOR',
    licence: 'individual',
    ...dates,
    ...more,
  });
export const amended = (
  id: string,
  on: string,
  licence: 'specified-bulk' | 'prohibited',
  dates: Dates = {},
) => act(id, 'MeasureAmended', on, { ...m, licence, ...dates });
export const suspended = (id: string, on: string, dates: Dates = {}) =>
  act(id, 'MeasureSuspended', on, { ...m, ...dates });
export const resumed = (id: string, on: string, dates: Dates = {}) =>
  act(id, 'MeasureResumed', on, { ...m, ...dates });
export const lifted = (id: string, on: string, dates: Dates = {}) =>
  act(id, 'MeasureLifted', on, { ...m, ...dates });

/** One row of a log of some acts. */
export const row = (day: Day, events: readonly EventInput[], id = 'm/acid'): Measure =>
  held(stateOf(logOf(...events), day).measures.get(id));

/** The measure as it is in force for the acid, if it is. */
export const inForce = (day: Day, events: readonly EventInput[]): MeasureInForce | undefined =>
  measuresInForce()(stateOf(logOf(...events), day)).find(({ products }) =>
    products.includes('acid'),
  );

/** The measure in one word a day: the licence that it asks for, or why it asks for none. */
export const days = (events: readonly EventInput[], ...asked: readonly Day[]): readonly string[] =>
  asked.map((day) => {
    const ask = tradeRegime({ from: 'JPN', to: 'KOR', product: 'acid' });
    const answer = ask(stateOf(logOf(...events), day));
    if (!isSome(answer)) return 'unknown';
    const [over] = answer.value.inactive;
    return over === undefined ? String(answer.value.licence) : over.because;
  });

/** What audit finds in a log of some acts. */
export const against = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ _tag, event, message }) => [
    _tag,
    event,
    message.slice(message.indexOf('": ') + 3),
  ]);
