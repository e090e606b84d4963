import type { Part } from '../../codec/codec';
import { list } from '../../codec/list';
import { version } from '../../codec/number';
import { oneOf } from '../../codec/one-of';
import { refinement } from '../../codec/refinement';
import { strictObject } from '../../codec/strict-object';
import { type Actor, actor } from '../../vocabulary/actors';
import { type Citation, citation } from '../../vocabulary/citations';
import { point, recorded, when } from '../../vocabulary/dates';
import { eventId } from '../../vocabulary/ids';
import { type Act, type ActCodec, optional, type Replacing } from './envelope';
import { endsAfterItBegins } from './rules';

/**
 * An event of a user's own vocabulary. It has the fields of a built-in event, but `by` and
 * `sources` are optional.
 */
export type OwnEvent<Type extends string, Data> = Omit<Act<Type, Data>, 'by' | 'sources'> & {
  /** Who acted. */
  readonly by?: Actor;
  /** The sources for what the event says. `audit` reports an event without sources. */
  readonly sources?: readonly Citation[];
};

export const ownEvent = <Type extends string, Data>(
  type: Type,
  current: number,
  data: Part<Data>,
  references?: (data: unknown) => readonly string[],
): ActCodec<OwnEvent<Type, Data>> => {
  const head = { type: oneOf('Type', [type]), schemaVersion: version(current), occurred: when };
  const rest = { by: actor, sources: list(citation), ...optional };
  const event = strictObject(
    type,
    { id: eventId, ...head, recordedAt: recorded, data },
    { enteredAt: point, ...rest },
  );
  const replacing = strictObject(type, { ...head, data }, rest);
  const made = Object.assign(refinement(event, endsAfterItBegins), {
    version: current,
    replacing: Object.freeze(refinement(replacing, endsAfterItBegins)),
    ...(references === undefined ? {} : { references }),
  });
  // The cast is safe: the codecs have the fields of this type. The type checker cannot see that through
  // intersections of mapped types.
  return Object.freeze(made) as ActCodec<OwnEvent<Type, Data>> & {
    readonly replacing: Part<Replacing<OwnEvent<Type, Data>>>;
  };
};
