import { none, type Option, some } from '../fp';

/** What a map holds at a key. */
export const found = <Value>(map: ReadonlyMap<string, Value>, key: string): Option<Value> => {
  const value = map.get(key);
  return value === undefined ? none : some(value);
};
