import { type Either, left, right } from '../../../fp';
import { isObject, type JsonObject, textIn } from './json-text';
import type { Line } from './lines';
import { isNgec, ngecFields } from './ngec';
import type { Fields, TableRow } from './tsv';

const objectOn = (text: string): JsonObject | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const fieldsOn = (text: string): Either<string, Fields> => {
  const object = objectOn(text);
  if (object === undefined) return left('it is not an object of JSON on one line');
  return right(isNgec(object) ? ngecFields(object) : (name) => textIn(object, name));
};

/** Reads lines each of which is an object of JSON, under the column names of POLECAT. */
export const jsonRows = (lines: readonly Line[]): readonly TableRow[] =>
  lines.map(({ number, text }) => ({ line: number, fields: fieldsOn(text) }));
