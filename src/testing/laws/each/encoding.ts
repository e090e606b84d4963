import * as fc from 'fast-check';
import { type Either, isLeft } from '../../../fp';
import type { TimedEvent } from '../../../temporal/event/event';
import { mustBeSame } from '../support/same-rows';

/** How a domain writes its events and reads them; a codec of io-ts is one. */
export type EventCodec<E> = {
  readonly encode: (event: E) => unknown;
  readonly decode: (input: unknown) => Either<unknown, E>;
};

/** Law 10: an event written as JSON and read is the same, and so is its text. */
export const readingIsWritingBack = <E extends TimedEvent>(
  { encode, decode }: EventCodec<E>,
  events: fc.Arbitrary<E>,
) =>
  fc.property(events, (event) => {
    const text = JSON.stringify(encode(event));
    const read = decode(JSON.parse(text));
    if (isLeft(read)) throw new Error(`${fc.stringify(event)} is written, and not read again`);
    mustBeSame(read.right, event, 'the event read');
    mustBeSame(JSON.stringify(encode(read.right)), text, 'the event read, written again');
  });
