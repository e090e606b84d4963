import { partsOf } from '../../../relations/measures/scope';
import { same } from '../../../same';
import type { MeasureId } from '../../../vocabulary/ids';
import type { Subject } from '../scope/cover';
import { membersOf, sidesOf } from '../scope/sides';
import { isEvidence, type Topic, termsWanted } from './evidence';
import {
  answerOf,
  type Exception,
  isOnItself,
  keyOf,
  narrowerIds,
  type Part,
  partOf,
  termsOrInactive,
  withUnions,
} from './exceptions';
import { measuresAgainst, measuresFound, type OneSide, sidesAgainst } from './on-route';
import type { Reader } from './reader';
import { narrowedTo, standingOn } from './standing-on';

type OfMember = {
  readonly measure: MeasureId;
  readonly member: string;
  /**
   * The countries and unions that the measure may be against. These are the partners of the question and, unless
   * `isOwn`, the member and its unions.
   */
  readonly partners: readonly string[];
  /**
   * Whether the measure is taken by the member itself or by another of its unions, and not by the
   * union that the question names.
   */
  readonly isOwn: boolean;
};

const distinct = <A extends string>(list: readonly A[]): readonly A[] => [...new Set(list)];

/**
 * If the partner in the question is a union, lists the measures that concern members of this union, each with the
 * member.
 */
const onMembers = (reader: Reader, side: OneSide): readonly OfMember[] => {
  const { actors, subject } = side;
  const [asked = ''] = subject.partners;
  const members = membersOf(reader.state, asked);
  if (members.length === 0) return [];
  const named = measuresFound(reader, side).flatMap((measure) =>
    narrowerIds(reader.state, measure, subject).map(
      (id) => [partsOf(id).partner, measure] as const,
    ),
  );
  return members.flatMap((member) => {
    const groups = sidesOf(reader.state, member);
    const others = groups.filter((each) => !subject.partners.includes(each));
    const measures = distinct([
      ...actors.flatMap((actor) => measuresAgainst(reader, side, actor, others)),
      // A row may name this member, or another union that it belongs to, although no announcement does.
      ...named.flatMap(([partner = '', measure]) => (others.includes(partner) ? [measure] : [])),
    ]);
    const partners = withUnions(reader.state, member, subject);
    return measures
      .filter((measure) => reader.owner(measure)?.country !== member)
      .map((measure) => ({ measure, member, partners, isOwn: false }));
  });
};

/**
 * If the acting side of the route is a union, lists the measures of its members, each with the member. Also lists
 * the measures of other unions to which these members belong.
 */
const ofMembers = (reader: Reader, side: OneSide): readonly OfMember[] => {
  const { actors, subject } = side;
  const [asked = ''] = actors;
  const [partner] = subject.partners;
  const members = membersOf(reader.state, asked).filter((member) => member !== partner);
  return members.flatMap((member) =>
    sidesOf(reader.state, member)
      .filter((each) => !actors.includes(each))
      .flatMap((actor) =>
        measuresAgainst(reader, side, actor, sidesAgainst(actor, subject.partners)),
      )
      .map((measure) => ({ measure, member, partners: subject.partners, isOwn: true })),
  );
};

const notInForce: unknown = [false, null];

const exceptionsOf = (
  reader: Reader,
  { measure, member, partners, isOwn }: OfMember,
  side: OneSide,
  term: Topic,
): readonly Exception[] => {
  const wanted = termsWanted(term, measure, side, reader);
  const on = (subject: Subject) =>
    standingOn(reader, measure, narrowedTo(reader, side, subject), wanted);
  const { subject: whole } = side;
  const parts: readonly Part[] = [
    { subject: whole, fields: {} },
    ...narrowerIds(reader.state, measure, whole).flatMap((id) => partOf(reader, id, whole) ?? []),
  ];
  return parts.flatMap(({ subject, fields }): readonly Exception[] => {
    if (isOnItself(reader, measure, fields)) return [];
    const isOfMember = fields.partner === member;
    if (!isOwn && !isOfMember && fields.partner !== undefined) return [];
    const standing = on(isOwn ? subject : { ...subject, partners });
    if (standing.inForce === undefined || !isEvidence(term, standing)) return [];
    const said = isOwn ? notInForce : answerOf(on(isOfMember ? whole : subject), term);
    if (same(answerOf(standing, term), said)) return [];
    return [{ measure, partner: member, ...fields, ...termsOrInactive(measure, standing, term) }];
  });
};

export const exceptionsOfMembers = (
  reader: Reader,
  side: OneSide,
  known: readonly Exception[],
  term: Topic,
): readonly Exception[] => {
  const measures = [...onMembers(reader, side), ...ofMembers(reader, side)];
  if (measures.length === 0) return noExceptions;
  const keyIn = (each: Exception): string => `${each.measure} ${keyOf(each)}`;
  const keys = new Set(known.map(keyIn));
  return measures.flatMap((measure) =>
    exceptionsOf(reader, measure, side, term).filter((exception) => {
      const key = keyIn(exception);
      const isNew = !keys.has(key);
      keys.add(key);
      return isNew;
    }),
  );
};

const noExceptions: readonly Exception[] = [];
