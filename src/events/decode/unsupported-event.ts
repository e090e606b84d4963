import { fieldAt } from '../../codec/path';
import { type Flaw, show } from '../../flaw';
import { didYouMean } from '../../nearest';
import { isRecord, own } from '../../object';
import type { EventCodecs } from '../catalogue';
import type { RawEvent } from '../versions/upcast';

export const replacementIn = (event: RawEvent): RawEvent | undefined => {
  if (own(event, 'type') !== 'EventCorrected') return undefined;
  const data = own(event, 'data');
  const replacement = isRecord(data) ? own(data, 'replacement') : undefined;
  return isRecord(replacement) ? replacement : undefined;
};

/**
 * Returns a flaw if the event has an unknown type or a later `schemaVersion`, so that it cannot be
 * checked. For a correction, also checks the replacement.
 */
export const unsupportedIn = (
  event: RawEvent,
  codecs: EventCodecs,
  path = '',
): Flaw | undefined => {
  const type = own(event, 'type');
  if (typeof type !== 'string') return undefined;
  const codec = codecs.get(type);
  if (codec === undefined)
    return {
      path: fieldAt(path, 'type'),
      expected: 'an event type of this version of the library',
      found: show(type),
      advice: `${didYouMean(type, [...codecs.keys()])}${kept}`,
    };
  const version = own(event, 'schemaVersion');
  const current = codec.version;
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > current)
    return {
      path: fieldAt(path, 'schemaVersion'),
      expected: `a version of ${type} up to ${current}`,
      found: show(version),
      advice: `Update the library. ${kept}`,
    };
  const replacement = path === '' ? replacementIn(event) : undefined;
  return replacement === undefined
    ? undefined
    : unsupportedIn(replacement, codecs, 'data.replacement');
};

const kept = 'The line is kept as it is, and no answer uses it.';
