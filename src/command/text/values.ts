import type { Json } from 'bilateral/query';
import { internals } from '../../internals';
import type { Style } from '../contract/style';
import { padded, printable, widthOf } from './width';
import { inWords, nothing } from './words';
import { hanging } from './wrap';

type Fields = { readonly [key: string]: Json };

const isFields = (json: Json): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

/** `act` counts as an internal field, but is shown because it leads to the sources. */
const isHidden = (key: string): boolean => internals.has(key) && key !== 'act';

/** Leaves out internal fields and empty arrays, which `--json` prints. */
const shownIn = (json: Fields): readonly (readonly [string, Json])[] =>
  Object.entries(json).filter(
    ([key, value]) => !isHidden(key) && !(isList(value) && value.length === 0),
  );

export const inline = (json: Json): string => {
  if (json === null) return nothing;
  if (typeof json === 'boolean') return json ? 'yes' : 'no';
  if (typeof json !== 'object') return printable(String(json));
  if (isList(json)) return json.length === 0 ? 'none' : json.map(inline).join(', ');
  if (!isFields(json)) return nothing;
  const told = shownIn(json).filter(([, value]) => value !== null);
  return told.map(([key, value]) => `${inWords(key)} ${inParts(value)}`).join(' · ');
};

const inParts = (json: Json): string =>
  typeof json === 'object' && json !== null && (isFields(json) || json.some(isFields))
    ? `(${inline(json)})`
    : inline(json);

/** Shows a value in lines, with each field beside its name, and arrays of objects as items. */
export const valueLines = (json: Json, style: Style): readonly string[] => {
  if (isList(json)) return json.length === 0 ? ['none'] : json.flatMap((each) => item(each, style));
  if (!isFields(json)) return hanging('', inline(json), style.width);
  const fields = shownIn(json);
  const names = fields.map(([key]) => inWords(key));
  const width = Math.max(0, ...names.map(widthOf));
  return fields.flatMap(([, value], at) => {
    const name = names[at] ?? '';
    if (isList(value) && value.some(isFields)) {
      const items = value.flatMap((each) => hanging('  - ', inline(each), style.width));
      return [name, ...items];
    }
    return hanging(`${padded(name, width)}  `, inline(value), style.width);
  });
};

const item = (json: Json, style: Style): readonly string[] => {
  const inner = { ...style, width: style.width - 2 };
  return valueLines(json, inner).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
};

export type FieldChange = {
  readonly path: string;
  readonly before: string;
  readonly after: string;
};

export const fieldChanges = (before: Json, after: Json, path = ''): readonly FieldChange[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, fresh] = [partsOf(before), partsOf(after)];
  if (old === undefined || fresh === undefined)
    return [{ path: path === '' ? 'answer' : path, before: inline(before), after: inline(after) }];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return keys.flatMap((key) =>
    fieldChanges(
      old[key] ?? null,
      fresh[key] ?? null,
      path === '' ? inWords(key) : `${path}, ${inWords(key)}`,
    ),
  );
};

const partsOf = (json: Json): Fields | undefined => {
  if (isList(json))
    return json.every(isFields)
      ? Object.fromEntries(json.map((each, at) => [String(at + 1), each]))
      : undefined;
  return isFields(json) ? Object.fromEntries(shownIn(json)) : undefined;
};
