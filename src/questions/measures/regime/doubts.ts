import { isSome } from '../../../fp';
import type { MeasureRead } from '../../../relations/measures/handlers';
import { announcersOf } from '../../../relations/measures/measure-heads';
import { partsOf } from '../../../relations/measures/scope';
import type { Relations } from '../../../relations/relations';
import { nameKey } from '../../../vocabulary/name-key';
import type { Asked } from '../scope/asked';
import { type Concern, firmConcern, goodsConcern } from '../scope/concern';
import { isMember } from '../scope/sides';
import { type Reader, readerOf } from '../standing/reader';
import { rowStandings } from '../standing/rows/row-standing';
import { baselinesOn, type RequiringBaseline } from './baselines-on';
import { isRestricting } from './measures-asking';
import { misdirectedOn } from './misdirected';
import { idsOnRoute } from './rows-on-route';

export type NamedOnRoute = {
  readonly reader: Reader;
  readonly ids: readonly string[];
  readonly rows: readonly MeasureRead[];
  readonly baselines: readonly RequiringBaseline[];
  readonly goods: ReadonlySet<string>;
};

export const namedOnRoute = (
  state: Relations,
  route: { readonly from: string; readonly to: string },
): NamedOnRoute => {
  const reader = readerOf(state);
  const ids = idsOnRoute(reader, route);
  const rows = ids.flatMap((id) => reader.measure(id) ?? []);
  const baselines = baselinesOn(state, route);
  const goods = new Set([...rows, ...baselines].map(({ product }) => product));
  return { reader, ids, rows, baselines, goods };
};

/** The reasons why it is unclear whether acts on a route restrict what the question asks about. */
export type Doubts = {
  /** The keys of restricted goods that cannot be told apart from the goods of the question. */
  readonly goods: readonly string[];
  /** Restricted firms that cannot be told apart from the firm of the question. */
  readonly firms: readonly string[];
  /**
   * What restricts or may restrict only a part of what the question asks about: the ids of
   * measures, and the ids of acts that note baselines.
   */
  readonly parts: readonly string[];
  /**
   * The measures with an id that acts of several countries, flows or instruments use. Some of these acts may
   * have no effect.
   */
  readonly ignored: readonly string[];
  /** The measures announced on a flow that does not fit their instrument, such as an export ban on imports. */
  readonly misdirected: readonly string[];
};

/**
 * Goes through all acts that restrict trade on a route, and returns the reasons for doubt (see `Doubts`). Leaves out
 * the measures and baselines that restrict all of what the question asks about: `tradeRegime` reports them.
 */
export const doubtsOn = (
  state: Relations,
  asked: Asked,
  { reader, ids, rows, baselines }: NamedOnRoute,
): Doubts => {
  const goods = new Set<string>();
  const firms = new Set<string>();
  const parts = new Set<string>();
  const [ofGoods, ofFirm] = [goodsConcern(state, asked.product), firmConcern(state, asked.firm)];
  for (const row of rows.flatMap(forEachFirm)) {
    const { measure, product, entity, when } = row;
    const [good, firm] = [ofGoods(product), ofFirm(entity)];
    const isMet = when?.every((each) => asked.when.includes(nameKey(each))) ?? true;
    const all: readonly Concern[] = [
      good,
      firm,
      placeOf(state, row, asked),
      isMet ? 'covers' : 'part',
    ];
    if (all.includes('apart')) continue;
    // Several firms have this name, and the question may mean another firm than the row. So the row counts even if it
    // restricts nothing: it may free only its own firm, by an exclusion or a lighter rule.
    if (firm === 'shared' && entity !== null) {
      firms.add(entity);
      continue;
    }
    if (all.every((each) => each === 'covers')) continue;
    if (!rowStandings(reader, row).some(({ standing }) => isRestricting(standing))) continue;
    if (good === 'unknown') goods.add(product);
    else if (firm === 'unknown' && entity !== null) firms.add(entity);
    else parts.add(measure);
  }
  for (const { product, act, isOfMember } of baselines) {
    const good = ofGoods(product);
    if (good === 'unknown') goods.add(product);
    else if (good === 'part' || (good === 'covers' && isOfMember)) parts.add(act);
  }
  const ignored = new Set<string>();
  for (const id of ids) {
    const { measure, product } = partsOf(id);
    if (!ignored.has(measure) && ofGoods(product) !== 'apart' && isClaimedTwice(reader, measure))
      ignored.add(measure);
  }
  const misdirected = misdirectedOn(reader, asked).flatMap(({ measure, product }) =>
    ofGoods(product) === 'apart' ? [] : [measure],
  );
  return {
    goods: [...goods],
    firms: [...firms],
    parts: [...parts],
    ignored: [...ignored],
    misdirected: [...new Set(misdirected)],
  };
};

/**
 * Returns the row, and a copy for each firm to which acts of older logs limit the row (`onlyEntities`).
 */
const forEachFirm = (row: MeasureRead): readonly MeasureRead[] => {
  const firms = row.decisions.flatMap(({ value }) => (value.kind === 'only' ? value.entities : []));
  return [row, ...firms.map((entity) => ({ ...row, entity }))];
};

/** Whether acts of several countries, flows or instruments announced one measure, which the rules forbid. */
const isClaimedTwice = (
  { state: { measureHeads }, isContested }: Reader,
  measure: string,
): boolean => {
  const head = measureHeads.get(measure);
  if (isSome(head) && head.value.otherInstruments !== undefined) return true;
  // `isContested` is fast, but can be wrongly true, because it also counts ids of rows that do not exist yet. So if
  // it is true, the rows that exist decide.
  if (!isContested(measure)) return false;
  const announcers = measureHeads.idsBeginning(announcersOf(measure));
  return announcers.filter((id) => isSome(measureHeads.get(id))).length > 1;
};

const placeOf = (
  state: Relations,
  { partner }: MeasureRead,
  { from, to }: { readonly from: string; readonly to: string },
): Concern => {
  if (partner === null || partner === from || partner === to) return 'covers';
  if (isMember(state, from, partner) || isMember(state, to, partner)) return 'covers';
  return isMember(state, partner, from) || isMember(state, partner, to) ? 'part' : 'apart';
};
