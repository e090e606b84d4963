import { type LicenceLevel, strictest } from 'bilateral';
import type { Asked, Baseline } from '../facts';
import { dayOf } from './days';
import type { Decision } from './decisions/decision';
import { holding } from './decisions/lives';
import { coversGoods, goodsKey, narrownessOf } from './scope/goods';
import { compareInTurn } from './scope/scopes';
import { unionsOf, type World } from './world';

/** What was noted for one route and one kind of goods. */
type Noted = {
  readonly by: string;
  readonly exporter: string;
  readonly importer: string;
  readonly goods: string;
};

/** Whose rule a note is: that of the country that noted it, or else of the exporter. */
const ruling = ({ by, exporter }: Baseline): string => by ?? exporter;

const sidesOf = (asked: Asked, world: World): readonly (readonly string[])[] => [
  ['*', asked.from, ...unionsOf(asked.from, world)],
  [asked.to, ...unionsOf(asked.to, world)],
];

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
  { by, exporter, importer, goods }: Noted,
  asked: Asked,
  world: World,
): readonly number[] | undefined => {
  const exporters = [asked.from, ...unionsOf(asked.from, world)];
  const importers = [asked.to, ...unionsOf(asked.to, world)];
  // What a third country rules is nothing to this route.
  if (!sidesOf(asked, world).some((side) => side.includes(by))) return undefined;
  // What a union has with all is not what its members have with one another.
  if (importer === '*' && importers.includes(exporter)) return undefined;
  if (exporter === '*' && exporters.includes(importer)) return undefined;
  if (exporter !== '*' && !exporters.includes(exporter)) return undefined;
  if (importer !== '*' && !importers.includes(importer)) return undefined;
  if (!coversGoods(goods, goodsKey(asked.goods))) return undefined;
  const place = (named: string, country: string) => (named === '*' ? 0 : named === country ? 2 : 1);
  return [place(exporter, asked.from), place(importer, asked.to), narrownessOf(goods)];
};

type Row = {
  readonly by: string;
  readonly near: readonly number[];
  readonly decisions: Decision[];
};

/** What was noted about a question, the nearest first. */
const rowsOn = (asked: Asked, world: World): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const [order, fact] of world.baselines.entries())
    for (const goods of fact.goods.map(goodsKey)) {
      const noted = { by: ruling(fact), exporter: fact.exporter, importer: fact.importer, goods };
      const near = nearnessOf(noted, asked, world);
      if (near === undefined) continue;
      const row = rows.get(JSON.stringify(noted)) ?? { by: noted.by, near, decisions: [] };
      row.decisions.push(decisionOf(fact, order));
      rows.set(JSON.stringify(noted), row);
    }
  return [...rows.values()].sort((a, b) => compareInTurn(b.near, a.near));
};

type Held = { readonly licence: LicenceLevel; readonly act: string };

/**
 * The rows that say something of a question, and what holds on them. Where one side of the route noted something
 * in effect, its rows that are less near say nothing.
 */
const readOn = (asked: Asked, world: World) => {
  const sides = sidesOf(asked, world);
  const read: Row[] = [];
  const kept: { readonly row: Row; readonly held: Held }[] = [];
  for (const row of rowsOn(asked, world)) {
    const isBehind = kept.some(
      ({ row: { by, near } }) =>
        compareInTurn(near, row.near) > 0 &&
        sides.some((side) => side.includes(by) && side.includes(row.by)),
    );
    if (isBehind) continue;
    read.push(row);
    const [held] = holding(row.decisions, world.point, world.planted);
    // The value of a licence term is a level.
    const licence = held?.terms.get('licence')?.value as LicenceLevel | undefined;
    if (held !== undefined && licence !== undefined)
      kept.push({ row, held: { licence, act: held.act } });
  }
  return { read, held: kept.map((each) => each.held) };
};

/** The strictest of the baselines that hold for a question, and the acts that noted it. */
export const baselineOf = (
  asked: Asked,
  world: World,
): { readonly licence: LicenceLevel; readonly acts: readonly string[] } | undefined => {
  const { held } = readOn(asked, world);
  if (held.length === 0) return undefined;
  const licence = strictest(held.map((each) => each.licence));
  return { licence, acts: held.filter((each) => each.licence === licence).map(({ act }) => act) };
};

/** The notes with no date set, on the rows that say something of a question. */
export const baselinesUndated = (asked: Asked, world: World): readonly string[] =>
  readOn(asked, world)
    .read.flatMap(({ decisions }) => decisions)
    .filter(({ from, until }) => from === Number.POSITIVE_INFINITY && until > world.point)
    .map(({ act }) => act);

/** Whether anything was noted that is about a question, in effect or not. */
export const isBaselineNoted = (asked: Asked, world: World): boolean =>
  rowsOn(asked, world).length > 0;
