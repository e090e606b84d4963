import { isRecord } from '../../object';

type Given = Readonly<Record<string, unknown>>;

/**
 * Makes an id from the fields that a test gives for an event. If the first field of the data is a short text,
 * the id contains this text, because the field usually says what the event is about. Events with different
 * fields nearly always get different ids.
 */
export const defaultId = (type: string, occurred: unknown, given: Given): string => {
  const { data, occurred: _, ...others } = given;
  const [about, ...more] = Object.entries(isRecord(data) ? data : {}).map(([, value]) => value);
  const isReadable = typeof about === 'string' && about.length <= 40;
  const isComplete = (about === undefined || isReadable) && more.length === 0;
  return [
    type,
    ...(isReadable ? [about] : []),
    String(occurred).slice(0, 40),
    ...(isComplete && Object.keys(others).length === 0 ? [] : [fingerprint(JSON.stringify(given))]),
  ]
    .map((part) => part.replace(/[^\p{L}\p{N}_.-]/gu, '_'))
    .join('-');
};

/** FNV-1a with 32 bits, as four digits in base 36. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return (hash % 36 ** 4).toString(36).padStart(4, '0');
};
