import * as fc from 'fast-check';
import { type Either, isLeft } from '../../../fp';
import type { TimedEvent } from '../../../temporal/event/event';
import { mustBeSame } from '../support/same-rows';

/** How a domain writes and reads its events. An io-ts codec has this shape. */
export type EventCodec<E> = {
  readonly encode: (event: E) => unknown;
  readonly decode: (input: unknown) => Either<unknown, E>;
};

/** Law 10: an event is the same after it was written as JSON and read. Its JSON text is the same, too. */
export const encodingRoundTrips = <E extends TimedEvent>(
  { encode, decode }: EventCodec<E>,
  events: fc.Arbitrary<E>,
) =>
  fc.property(events, (event) => {
    const text = JSON.stringify(encode(event));
    const read = decode(JSON.parse(text));
    if (isLeft(read))
      throw new Error(`${fc.stringify(event)} is written as JSON that cannot be read`);
    mustBeSame(read.right, event, 'the event read');
    mustBeSame(JSON.stringify(encode(read.right)), text, 'the event read, written again');
  });
