import type { Asked } from '../facts';
import { dayOf } from './days';
import { isEvidence } from './evidence';
import { differ, type Exception, fieldsKey, partsOf, type Topic } from './exceptions';
import type { Subject } from './scope/scopes';
import { verdictOf } from './verdict';
import { type MeasureOnRoute, measuresOnRoute, subjectOf, unionsOf, type World } from './world';

/** The members of a union on the day, in the order of their codes. */
export const membersOf = (union: string, { memberships, point }: World): readonly string[] =>
  [
    ...new Set(
      memberships
        .filter(({ group }) => group === union)
        .filter(({ on, from }) => from !== null && dayOf(from ?? on) <= point)
        .filter(({ until }) => until === undefined || point < dayOf(until))
        .map(({ member }) => member),
    ),
  ].sort();

const sideIn = (flow: 'import' | 'export') =>
  flow === 'import'
    ? ({ actor: 'to', partner: 'from' } as const)
    : ({ actor: 'from', partner: 'to' } as const);

/** What one measure says of a member and not of its union, as a whole and for each narrower part. */
const ofMember = (
  { head, decisions }: MeasureOnRoute,
  member: string,
  isOwn: boolean,
  subject: Subject,
  world: World,
  topic: Topic,
): readonly Exception[] => {
  const say = (about: Subject) => verdictOf(decisions, about, world.point, world.planted);
  const parts = [{ subject, fields: {} as Exception }, ...partsOf(decisions, subject, world)];
  return parts.flatMap(({ subject: part, fields }): readonly Exception[] => {
    const isOfMember = fields.partner === member;
    if (!isOwn && !isOfMember && fields.partner !== undefined) return [];
    if (fields.partner === head.by) return [];
    const own: Subject = isOwn
      ? part
      : {
          ...part,
          partner: member,
          unions: new Set([...unionsOf(member, world), subject.partner, ...subject.unions]),
        };
    const verdict = say(own);
    const whole = isOwn ? undefined : say(isOfMember ? subject : part);
    if (verdict === undefined || !differ(whole, verdict, topic)) return [];
    if (!isEvidence(topic, head.instrument, decisions, own, world.point)) return [];
    return [{ partner: member, ...fields, verdict }];
  });
};

/** If a question is about a union, what measures say of single members and not of the whole union. */
export const exceptionsOfMembers = (
  asked: Asked,
  flow: 'import' | 'export',
  known: readonly (Exception & { readonly measure: string })[],
  world: World,
  topic: Topic,
): readonly (Exception & { readonly measure: string })[] => {
  const { actor, partner } = sideIn(flow);
  const subject = subjectOf(asked, flow, world);
  const seen = new Set(known.map((each) => fieldsKey(each)));
  const found: (Exception & { readonly measure: string })[] = [];
  const add = (measure: string, exceptions: readonly Exception[]) => {
    for (const each of exceptions) {
      const whole = { measure, ...each };
      if (seen.has(fieldsKey(whole))) continue;
      seen.add(fieldsKey(whole));
      found.push(whole);
    }
  };
  for (const member of membersOf(asked[partner], world))
    for (const [measure, onRoute] of measuresOnRoute({ ...asked, [partner]: member }, flow, world))
      if (onRoute.head.by !== member)
        add(measure, ofMember(onRoute, member, false, subject, world, topic));
  const ofUnion = new Set([asked[actor], ...unionsOf(asked[actor], world)]);
  for (const member of membersOf(asked[actor], world).filter((each) => each !== asked[partner]))
    for (const [measure, onRoute] of measuresOnRoute({ ...asked, [actor]: member }, flow, world))
      if (!ofUnion.has(onRoute.head.by))
        add(measure, ofMember(onRoute, member, true, subject, world, topic));
  return found;
};
