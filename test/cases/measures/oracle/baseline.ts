import type { LicenceLevel } from 'bilateral';
import type { Asked, Baseline } from '../facts';
import { dayOf } from './days';
import type { Decision } from './decision';
import { holding } from './lives';
import { coversGoods, goodsKey, narrownessOf } from './scope/goods';
import { compareInTurn } from './scope/scopes';
import { unionsOf, type World } from './world';

/** What was noted for one route and one kind of goods. */
type Noted = { readonly exporter: string; readonly importer: string; readonly goods: string };

const decisionOf = (fact: Baseline, order: number): Decision => {
  const until = fact.until === undefined ? Number.POSITIVE_INFINITY : dayOf(fact.until);
  return {
    kind: 'announce',
    act: fact.id,
    cell: { goods: '*', partner: null, firm: null, when: [] },
    decided: dayOf(fact.on),
    from: fact.from === null ? Number.POSITIVE_INFINITY : dayOf(fact.from ?? fact.on),
    until,
    order,
    terms: new Map([['licence', { value: fact.licence, act: fact.id }]]),
    end: until,
  };
};

/** How near what was noted is to the question; nothing where it is about something else. */
const nearnessOf = (
  { exporter, importer, goods }: Noted,
  asked: Asked,
  world: World,
): readonly number[] | undefined => {
  const exporters = [asked.from, ...unionsOf(asked.from, world)];
  const importers = [asked.to, ...unionsOf(asked.to, world)];
  // What a union has with all is not what its members have with one another.
  if (importer === '*' && importers.includes(exporter)) return undefined;
  if (exporter === '*' && exporters.includes(importer)) return undefined;
  if (exporter !== '*' && !exporters.includes(exporter)) return undefined;
  if (importer !== '*' && !importers.includes(importer)) return undefined;
  if (!coversGoods(goods, goodsKey(asked.goods))) return undefined;
  const place = (named: string, country: string) => (named === '*' ? 0 : named === country ? 2 : 1);
  return [place(exporter, asked.from), place(importer, asked.to), narrownessOf(goods)];
};

/** The baseline that holds for a question, and the act that noted it. */
export const baselineOf = (
  asked: Asked,
  world: World,
): { readonly licence: LicenceLevel; readonly act: string } | undefined => {
  const rows = new Map<string, { readonly near: readonly number[]; decisions: Decision[] }>();
  for (const [order, fact] of world.baselines.entries())
    for (const goods of fact.goods.map(goodsKey)) {
      const noted = { exporter: fact.exporter, importer: fact.importer, goods };
      const near = nearnessOf(noted, asked, world);
      if (near === undefined) continue;
      const row = rows.get(JSON.stringify(noted)) ?? { near, decisions: [] };
      row.decisions.push(decisionOf(fact, order));
      rows.set(JSON.stringify(noted), row);
    }
  for (const { decisions } of [...rows.values()].sort((a, b) => compareInTurn(b.near, a.near))) {
    const [held] = holding(decisions, world.point, world.planted);
    // The value of a licence term is a level.
    const licence = held?.terms.get('licence')?.value as LicenceLevel | undefined;
    if (held !== undefined && licence !== undefined) return { licence, act: held.act };
  }
  return undefined;
};

/** Whether anything was noted that is about a question, in effect or not. */
export const isBaselineNoted = (asked: Asked, world: World): boolean =>
  world.baselines.some(({ exporter, importer, goods }) =>
    goods.some(
      (each) =>
        nearnessOf({ exporter, importer, goods: goodsKey(each) }, asked, world) !== undefined,
    ),
  );
