import type { LicenceLevel } from 'bilateral';
import type { Asked, Baseline } from '../facts';
import { dayOf } from './days';
import type { Decision } from './decisions/decision';
import { holding } from './decisions/lives';
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

type Row = { readonly near: readonly number[]; readonly decisions: Decision[] };

/** What was noted about a question, the nearest first. */
const rowsOn = (asked: Asked, world: World): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const [order, fact] of world.baselines.entries())
    for (const goods of fact.goods.map(goodsKey)) {
      const noted = { exporter: fact.exporter, importer: fact.importer, goods };
      const near = nearnessOf(noted, asked, world);
      if (near === undefined) continue;
      const row = rows.get(JSON.stringify(noted)) ?? { near, decisions: [] };
      row.decisions.push(decisionOf(fact, order));
      rows.set(JSON.stringify(noted), row);
    }
  return [...rows.values()].sort((a, b) => compareInTurn(b.near, a.near));
};

/** The baseline that holds for a question, and the act that noted it. */
export const baselineOf = (
  asked: Asked,
  world: World,
): { readonly licence: LicenceLevel; readonly act: string } | undefined => {
  for (const { decisions } of rowsOn(asked, world)) {
    const [held] = holding(decisions, world.point, world.planted);
    // The value of a licence term is a level.
    const licence = held?.terms.get('licence')?.value as LicenceLevel | undefined;
    if (held !== undefined && licence !== undefined) return { licence, act: held.act };
  }
  return undefined;
};

/** The notes with no date set, as far as the row that holds and those nearer than it. */
export const baselinesUndated = (asked: Asked, world: World): readonly string[] => {
  const rows = rowsOn(asked, world);
  const first = rows.findIndex(
    ({ decisions }) => holding(decisions, world.point, world.planted).length > 0,
  );
  return rows
    .slice(0, first < 0 ? rows.length : first + 1)
    .flatMap(({ decisions }) => decisions)
    .filter(({ from, until }) => from === Number.POSITIVE_INFINITY && until > world.point)
    .map(({ act }) => act);
};

/** Whether anything was noted that is about a question, in effect or not. */
export const isBaselineNoted = (asked: Asked, world: World): boolean =>
  world.baselines.some(({ exporter, importer, goods }) =>
    goods.some(
      (each) =>
        nearnessOf({ exporter, importer, goods: goodsKey(each) }, asked, world) !== undefined,
    ),
  );
