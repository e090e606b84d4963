import { isDeepStrictEqual } from 'node:util';
import { isEvidence, termsAbout } from './evidence';
import { commonGoods, coversGoods } from './scope/goods';
import { type Cell, cellKey, type Subject } from './scope/scopes';
import { type Verdict, verdictOf } from './verdict';
import { type MeasureOnRoute, unionsOf, type World } from './world';

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
      unions: new Set([
        ...subject.unions,
        ...(isOwnPartner || cell.partner === null ? [] : unionsOf(cell.partner, world)),
      ]),
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

export type Topic = 'duty' | 'licence';

const termValues = (verdict: Verdict | undefined, topic: Topic) =>
  termsAbout[topic].map((name) =>
    verdict?.inForce === true ? verdict.terms.get(name)?.value : undefined,
  );

export const differ = (a: Verdict | undefined, b: Verdict | undefined, topic: Topic): boolean =>
  (a?.inForce ?? false) !== (b?.inForce ?? false) ||
  !isDeepStrictEqual(termValues(a, topic), termValues(b, topic));

/** The parts of a question that decisions name. */
export const partsOf = (
  decisions: MeasureOnRoute['decisions'],
  subject: Subject,
  world: World,
): readonly Narrowed[] => {
  // A narrower announcement begins the row for all of its goods as well.
  const cells = new Map(
    decisions
      .flatMap(({ kind, cell }) =>
        kind === 'announce' ? [cell, { ...cell, partner: null, firm: null, when: [] }] : [cell],
      )
      .map((cell) => [cellKey(cell), cell]),
  );
  return [...cells.values()].flatMap((cell) => narrowed(cell, subject, world) ?? []);
};

/** The part that an exception is about, as one text. */
export const fieldsKey = ({
  measure,
  entity,
  partner,
  when,
  product,
}: Omit<Exception, 'verdict'> & { readonly measure?: string }): string =>
  JSON.stringify([measure, entity, partner, when, product]);

/** The parts of a question for which a measure says otherwise than for the whole. */
export const exceptionsOf = (
  { head, decisions }: MeasureOnRoute,
  subject: Subject,
  whole: Verdict | undefined,
  world: World,
  topic: Topic,
): readonly Exception[] => {
  const found = new Map<string, Exception>();
  for (const part of partsOf(decisions, subject, world)) {
    // With itself whoever acts has no trade.
    if (part.fields.partner === head.by) continue;
    const verdict = verdictOf(decisions, part.subject, world.point, world.planted);
    if (verdict === undefined || !differ(whole, verdict, topic)) continue;
    if (!isEvidence(topic, head.instrument, decisions, part.subject, world.point)) continue;
    found.set(fieldsKey(part.fields), { ...part.fields, verdict });
  }
  return [...found.values()];
};
