import { isDeepStrictEqual } from 'node:util';
import type { Decision } from './decision';
import { commonGoods, coversGoods } from './scope/goods';
import { type Cell, cellKey, type Subject } from './scope/scopes';
import { type Verdict, verdictOf } from './verdict';
import { unionsOf, type World } from './world';

/** A part of what was asked about, for which a measure says otherwise. */
export type Exception = {
  readonly entity?: string;
  readonly partner?: string;
  readonly when?: readonly string[];
  readonly product?: string;
  readonly verdict: Verdict;
};

type Narrowed = { readonly subject: Subject; readonly fields: Omit<Exception, 'verdict'> };

/** The part of a question that lies in a cell, where the cell is narrower in some respect. */
const narrowed = (cell: Cell, subject: Subject, world: World): Narrowed | undefined => {
  const goods = new Set(subject.goods.flatMap((each) => commonGoods(cell.goods, each)));
  if (goods.size === 0) return undefined;
  const isNarrower = !subject.goods.some((each) => coversGoods(cell.goods, each));
  const isOwnPartner =
    cell.partner === null || cell.partner === subject.partner || subject.unions.has(cell.partner);
  const isMember = cell.partner !== null && unionsOf(cell.partner, world).has(subject.partner);
  if (!isOwnPartner && !isMember) return undefined;
  const hasFirm = cell.firm !== null && !subject.firms.has(cell.firm);
  if (hasFirm && subject.firms.size > 0) return undefined;
  const isOnCondition = cell.when.some((condition) => !subject.when.has(condition));
  if (!isNarrower && isOwnPartner && !hasFirm && !isOnCondition) return undefined;
  return {
    subject: {
      goods: [...goods],
      partner: isOwnPartner ? subject.partner : (cell.partner ?? subject.partner),
      unions: isOwnPartner ? subject.unions : new Set([...subject.unions, subject.partner]),
      firms: hasFirm && cell.firm !== null ? new Set([cell.firm]) : subject.firms,
      when: new Set([...subject.when, ...cell.when]),
    },
    fields: {
      ...(hasFirm && cell.firm !== null ? { entity: cell.firm } : {}),
      ...(isOwnPartner ? {} : { partner: cell.partner ?? '' }),
      ...(isOnCondition ? { when: cell.when } : {}),
      ...(isNarrower ? { product: cell.goods } : {}),
    },
  };
};

const termValue = (verdict: Verdict | undefined, name: 'duty' | 'licence') =>
  verdict?.inForce === true ? verdict.terms.get(name)?.value : undefined;

const differ = (a: Verdict | undefined, b: Verdict | undefined): boolean =>
  (a?.inForce ?? false) !== (b?.inForce ?? false) ||
  !isDeepStrictEqual(termValue(a, 'duty'), termValue(b, 'duty')) ||
  termValue(a, 'licence') !== termValue(b, 'licence');

/** Whether an announcement, be it for others alone, is on goods that cover what was asked. */
export const isAnnouncedFor = (decisions: readonly Decision[], { goods }: Subject): boolean =>
  decisions.some(
    ({ kind, cell }) => kind === 'announce' && goods.some((each) => coversGoods(cell.goods, each)),
  );

/** The parts of a question for which a measure says otherwise than for the whole. */
export const exceptionsOf = (
  decisions: readonly Decision[],
  subject: Subject,
  whole: Verdict | undefined,
  world: World,
): readonly Exception[] => {
  const found = new Map<string, Exception>();
  // A narrower announcement begins the row for all of its goods as well.
  const cells = new Map(
    decisions
      .flatMap(({ kind, cell }) =>
        kind === 'announce' ? [cell, { ...cell, partner: null, firm: null, when: [] }] : [cell],
      )
      .map((cell) => [cellKey(cell), cell]),
  );
  for (const cell of cells.values()) {
    const part = narrowed(cell, subject, world);
    if (part === undefined) continue;
    const verdict = verdictOf(decisions, part.subject, world.point, world.planted);
    if (verdict === undefined || !differ(whole, verdict)) continue;
    found.set(JSON.stringify(part.fields), { ...part.fields, verdict });
  }
  return [...found.values()];
};
