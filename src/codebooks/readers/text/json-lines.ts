import { type Either, left, right } from '../../../fp';
import { parsedJson } from '../../../json';
import { isRecord } from '../../../object';
import { isNgec, type JsonObject, ngecFields, textIn } from './ngec';
import type { Fields, NumberedLine, TableRow } from './tsv';

const objectOn = (text: string): JsonObject | undefined => {
  const value = parsedJson(text);
  return isRecord(value) ? value : undefined;
};

const fieldsOn = (text: string): Either<string, Fields> => {
  const object = objectOn(text);
  if (object === undefined) return left('it is not an object of JSON on one line');
  return right(isNgec(object) ? ngecFields(object) : (name) => textIn(object, name));
};

/** The rows have the column names of POLECAT. */
export const jsonRows = (lines: readonly NumberedLine[]): readonly TableRow[] =>
  lines.map(({ number, text }) => ({ line: number, fields: fieldsOn(text) }));
