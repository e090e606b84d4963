import { didYouMean } from '../../codec/nearest';
import { fieldAt } from '../../codec/path';
import { type Flaw, show } from '../../flaw';
import { isRecord, own } from '../../object';
import { catalogue, isEventType } from '../catalogue';
import type { RawEvent } from '../versions/upcast';

/** What a correction puts in the place of its target, if it is one. */
export const replacementIn = (event: RawEvent): RawEvent | undefined => {
  if (own(event, 'type') !== 'EventCorrected') return undefined;
  const data = own(event, 'data');
  const replacement = isRecord(data) ? own(data, 'replacement') : undefined;
  return isRecord(replacement) ? replacement : undefined;
};

/**
 * What is in an event that this version of the library does not know, and so cannot call wrong: its
 * type, or a later version of its shape, or either in what a correction puts in place.
 */
export const strangerIn = (event: RawEvent, path = ''): Flaw | undefined => {
  const type = own(event, 'type');
  if (typeof type !== 'string') return undefined;
  if (!isEventType(type))
    return {
      path: fieldAt(path, 'type'),
      expected: 'an event type of this version of the library',
      found: show(type),
      advice: `${didYouMean(type, Object.keys(catalogue))}${kept}`,
    };
  const version = own(event, 'schemaVersion');
  const current = catalogue[type].version;
  if (typeof version === 'number' && Number.isSafeInteger(version) && version > current)
    return {
      path: fieldAt(path, 'schemaVersion'),
      expected: `a version of ${type} up to ${current}`,
      found: show(version),
      advice: `Update the library. ${kept}`,
    };
  const replacement = path === '' ? replacementIn(event) : undefined;
  return replacement === undefined ? undefined : strangerIn(replacement, 'data.replacement');
};

const kept = 'Until it is known it takes no part in any answer.';
