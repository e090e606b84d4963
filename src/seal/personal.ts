import { sha256 } from '../hash/sha256';
import { parsedJson } from '../json';
import { isRecord } from '../object';
import type { PersonalField } from './seal';

const erasedForm = /^erased:sha256:([0-9a-f]{64})$/;

/** Returns the text that replaces an erased value in its line. */
export const erasedText = (digest: string): string => `erased:sha256:${digest}`;

/** Returns the digest of a value and its salt. It stays when the value is erased. */
export const saltedDigest = (value: unknown, salt: string): string =>
  sha256(`${salt}${JSON.stringify(value)}`);

/** Parses a line as an object. Returns undefined if it is none. */
export const parsedLine = (line: string): Readonly<Record<string, unknown>> | undefined => {
  const value = parsedJson(line);
  return isRecord(value) ? value : undefined;
};

/** Returns the paths of all texts in a value. */
export const textPaths = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textPaths(each, path === '' ? key : `${path}.${key}`),
  );
};

/**
 * Copies a value, and replaces the part at a path. Returns undefined if the value has no such path.
 */
export const replacedAt = (
  value: unknown,
  path: string,
  replace: (found: unknown) => unknown,
): unknown => {
  const copy: unknown = structuredClone(value);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at: unknown = copy;
  for (const key of keys)
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? Reflect.get(at, key)
        : undefined;
  if (typeof at !== 'object' || at === null || !Object.hasOwn(at, last)) return undefined;
  Reflect.set(at, last, replace(Reflect.get(at, last)));
  return copy;
};

/**
 * Returns the digest that a line has once its personal data is erased. Returns undefined if a field
 * is missing.
 */
export const lastingDigest = (
  line: string,
  fields: readonly PersonalField[],
): string | undefined => {
  let value: unknown = parsedLine(line);
  for (const { path, salt } of fields)
    value = replacedAt(value, path, (found) => erasedText(digestLeft(found, salt)));
  return value === undefined ? undefined : sha256(JSON.stringify(value));
};

const digestLeft = (found: unknown, salt: string | null): string =>
  salt === null ? (erasedForm.exec(String(found))?.[1] ?? '') : saltedDigest(found, salt);
