import type { Json } from 'bilateral/query';
import { isRecord, plain } from '../data/summary';

export const fieldOf = (json: Json | undefined, key: string): Json | undefined =>
  isRecord(json) && Object.hasOwn(json, key) ? (json[key] as Json) : undefined;

export const listOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? json : [];

export const textOf = (json: Json | undefined): string =>
  typeof json === 'string' ? json : json === undefined ? '' : plain(json);
