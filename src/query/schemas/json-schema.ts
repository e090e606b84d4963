import type { Json } from '../json/json';

/** A JSON Schema of version 2020-12. */
export type JsonSchema = { readonly [keyword: string]: Json };
