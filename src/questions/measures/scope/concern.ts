import { isSome } from '../../../fp';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';
import { canBeToldApart, goodsAsked } from '../../products/goods-asked';
import { coversGoods } from './goods';
import { aliasKeys, isSharedName, linkedKeys } from './names';

/**
 * How goods or a firm that an act names stand to those of a question:
 *
 * - `covers`: all that was asked for is what the act names
 * - `part`: what the act names is a part of it, or may be one
 * - `apart`: the log says that they are different
 * - `unknown`: the log does not say whether they are the same under another name or code
 * - `shared`: the name asked for, or the name in the act, is that of several firms, of which the act names one
 */
export type Concern = 'covers' | 'part' | 'apart' | 'unknown' | 'shared';

/** Returns a function that says how goods of an act stand to goods asked for, both by their keys. */
export const goodsConcern = (state: Relations, asked: string): ((named: string) => Concern) => {
  const { keys, parts, within } = goodsAsked(state, asked);
  return (named) => {
    if (keys.some((key) => coversGoods(named, key, within))) return 'covers';
    if ([...keys, ...parts].some((key) => coversGoods(key, named, within))) return 'part';
    // The goods may be the described part of a code that contains them.
    const whole = named.replace(/#.*$/, '');
    if (keys.some((key) => coversGoods(whole, key, within))) return 'part';
    return canBeToldApart(state, asked, named) ? 'apart' : 'unknown';
  };
};

/**
 * Returns a function that says how a firm that an act names stands to the firm asked for, given by the key of a
 * name; null is an act on everybody. A firm is known apart if a note describes it, and no chain of notes that
 * share names leads to it.
 */
export const firmConcern = (
  state: Relations,
  asked: string | undefined,
): ((named: string | null) => Concern) => {
  if (asked === undefined) return (named) => (named === null ? 'covers' : 'part');
  const own = new Set(aliasKeys(state, asked));
  const linked = linkedKeys(state, asked);
  const isShared = (key: string): boolean => isSharedName(state, key);
  return (named) => {
    if (named === null) return 'covers';
    const key = nameKey(named);
    if (own.has(key)) return isShared(asked) || isShared(key) ? 'shared' : 'covers';
    return linked.has(key) || !isSome(state.entities.get(key)) ? 'unknown' : 'apart';
  };
};
