import type { Point } from 'bilateral';
import type { Given } from '../contract/command';
import { textGiven, textsGiven } from '../contract/options';
import { pointOrNone } from './points';

export type Seen = {
  readonly knownAt?: Point;
  readonly suppose?: { readonly drop: readonly string[] };
};

export const seenFrom = async (given: Given): Promise<Seen> => {
  const knownAt = await pointOrNone('--known', textGiven(given, 'known'));
  const drop = textsGiven(given, 'drop');
  return {
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(drop.length === 0 ? {} : { suppose: { drop } }),
  };
};
