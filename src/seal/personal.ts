import { sha256 } from '../hash/sha256';
import { parsedJson } from '../json';
import { isRecord } from '../object';
import type { PersonalField } from './seal';

const erasedForm = /^erased:sha256:([0-9a-f]{64})$/;

/** What stands in a line in place of a value that was erased. */
export const erasedText = (digest: string): string => `erased:sha256:${digest}`;

/** The digest that a value leaves when it is erased. */
export const saltedDigest = (value: unknown, salt: string): string =>
  sha256(`${salt}${JSON.stringify(value)}`);

/** A line as an object; undefined where it is none. */
export const parsedLine = (line: string): Readonly<Record<string, unknown>> | undefined => {
  const value = parsedJson(line);
  return isRecord(value) ? value : undefined;
};

/** The paths of all texts in a value. */
export const textPaths = (value: unknown, path = ''): readonly string[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textPaths(each, path === '' ? key : `${path}.${key}`),
  );
};

/** A copy of a value in which the value at a path is replaced; undefined where there is none. */
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

/** The digest of what stays of a line when its personal data is erased; undefined where a field is gone. */
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
