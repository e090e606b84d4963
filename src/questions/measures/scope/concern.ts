import { isSome } from '../../../fp';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';
import { canBeToldApart, goodsAsked } from '../../products/goods-asked';
import { coversGoods } from './goods';
import { aliasKeys, isSharedName, linkedKeys } from './names';

/**
 * How the goods or firm that an act names relate to the goods or firm of a question:
 *
 * - `covers`: the act names all that the question asks about
 * - `part`: the act names a part of what the question asks about, or may do so
 * - `apart`: the log says that they are different
 * - `unknown`: the log does not say whether they are the same under another name or code
 * - `shared`: several firms have the name in the question or the name in the act, and the act is
 *   on only one of these firms
 */
export type Concern = 'covers' | 'part' | 'apart' | 'unknown' | 'shared';

/**
 * Returns a function that compares goods of an act with the goods of the question, both given by
 * their keys.
 */
export const goodsConcern = (state: Relations, asked: string): ((named: string) => Concern) => {
  const { goods: keys, parts, within } = goodsAsked(state, asked);
  return (named) => {
    if (keys.some((key) => coversGoods(named, key, within))) return 'covers';
    if ([...keys, ...parts].some((key) => coversGoods(key, named, within))) return 'part';
    // An act can name only a part of a code, described in words after `#`. That part may contain
    // the goods of the question.
    const whole = named.replace(/#.*$/, '');
    if (keys.some((key) => coversGoods(whole, key, within))) return 'part';
    return canBeToldApart(state, asked, named) ? 'apart' : 'unknown';
  };
};

/**
 * Returns a function that compares the firm that an act names with the firm of the question. `asked` is the key of
 * the name in the question. `named` is the name in the act, or null if the act is on everybody. The two firms are
 * `apart` if an `EntityNoted` event gives the name that the act uses, and no chain of `EntityNoted` events that share
 * names links the two firms.
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
