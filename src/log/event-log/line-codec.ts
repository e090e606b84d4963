import type { Codec, Part } from '../../codec/codec';
import { union } from '../../codec/union';
import { catalogue, isEventType, type PolicyEvent } from '../../events/catalogue';
import { isRecord, own } from '../../object';
import { type HeaderLine, headerLine } from './header';

const events: readonly Part<PolicyEvent>[] = Object.values(catalogue);

// The cast is safe: the codec accepts only format version 1, although its type says any number.
const header = headerLine as unknown as Codec<HeaderLine>;

/**
 * The codec of a line of a log: its header, or an event of the built-in vocabulary in the current
 * version. Like every codec of this library, it is also a Standard Schema.
 *
 * @example
 * lineCodec.is(japanKoreaLog.events[0]); // => true
 * lineCodec['~standard'].validate({ type: 'BoycottEnded' });
 * // => { issues: [{ message: 'id: expected an id of up to 128 …', path: ['id'] }, …] }
 */
export const lineCodec: Codec<HeaderLine | PolicyEvent> = union<HeaderLine | PolicyEvent>(
  'Line',
  [header, ...events],
  (value) => {
    const type = isRecord(value) ? own(value, 'type') : undefined;
    return isEventType(type) ? catalogue[type] : header;
  },
);
