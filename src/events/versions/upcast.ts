import type { Part } from '../../codec/codec';
import type { Flaw } from '../../flaw';
import { type Either, isLeft, left, right } from '../../fp';
import { withFields } from '../../object';

/** An event whose fields have not been checked. */
export type RawEvent = Readonly<Record<string, unknown>>;

/** Brings an event from one version of its shape to the next. */
export type Upcaster = (event: RawEvent) => Either<readonly Flaw[], RawEvent>;

/** The upcasters of each event type, by the version that each of them takes. */
export type Upcasters = ReadonlyMap<string, ReadonlyMap<number, Upcaster>>;

export const upcaster =
  <Data, By>(data: Part<Data>, by: Part<By>, up: (data: Data, by: By) => unknown): Upcaster =>
  (event) => {
    const [oldData, oldBy] = [event.data, event.by];
    return data.is(oldData) && by.is(oldBy)
      ? right(withFields(event, { data: up(oldData, oldBy) }))
      : left([...by.flawsOf(oldBy, 'by'), ...data.flawsOf(oldData, 'data')]);
  };

export const upcastWith = (
  upcasters: Upcasters,
  event: RawEvent,
  current: number,
): Either<readonly Flaw[], RawEvent> => {
  const { type, schemaVersion } = event;
  if (typeof type !== 'string' || typeof schemaVersion !== 'number') return right(event);
  let reached = event;
  for (let version = schemaVersion; version < current; version++) {
    const step = upcasters.get(type)?.get(version);
    if (step === undefined) return right(reached);
    const next = step(reached);
    if (isLeft(next)) return next;
    reached = withFields(next.right, { schemaVersion: version + 1 });
  }
  return right(reached);
};
