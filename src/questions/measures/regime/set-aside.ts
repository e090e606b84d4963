import type { MeasureRead } from '../../../relations/measures/handlers';
import type { Measure, MeasureValue } from '../../../relations/measures/measure';
import type { EventId } from '../../../vocabulary/ids';
import { concernOf } from '../../../vocabulary/instruments';
import { nameKey } from '../../../vocabulary/name-key';
import { nothingNoted } from '../../products/goods-asked';
import type { Asked } from '../scope/asked';
import { firmConcern, goodsConcern } from '../scope/concern';
import { type Cover, isNarrower } from '../scope/cover';
import { membersOf, sidesOf } from '../scope/sides';
import { sidesOn } from '../standing/on-route';
import { isLive, liftingsOn, type MeasureDecision } from '../standing/placed';
import type { Reader } from '../standing/reader';
import { rowStanding, sidesUnder } from '../standing/rows/row-standing';
import type { Standing } from '../standing/standing';
import { standingOn } from '../standing/standing-on';
import type { NamedOnRoute } from './doubts';
import { isRestricting } from './measures-asking';

type Announcement = Extract<MeasureValue, { readonly kind: 'announcement' }>;

/** The row is for all countries. `name` is a country or union that the announcement names in `against`. */
type Naming = {
  readonly row: MeasureRead;
  readonly decision: MeasureDecision & { readonly value: Announcement };
  readonly name: string;
};

/**
 * Lists the announcements that restrict trade on a route but have no effect, because a lighter announcement of
 * the same measure takes their place. The author may have meant the restriction to hold. Announcements that set
 * only a duty are not listed.
 *
 * A listed announcement names a country or union of the route in `against`, but not in `partners`. Only `partners`
 * makes an announcement narrower than one against all countries. So a lighter announcement takes the place of the
 * listed one if the lighter one has that country or its union in `partners`. The lighter one also takes the place if
 * it is later and is against the union or all countries.
 */
export const setAsideOn = (
  asked: Asked,
  { reader, rows }: Pick<NamedOnRoute, 'reader' | 'rows'>,
): readonly EventId[] => {
  const { state, owner } = reader;
  const [ofGoods, ofFirm] = [goodsConcern(state, asked.product), firmConcern(state, asked.firm)];
  const several = announcedAgain(rows);
  const sides = sidesOn(state, asked);
  const found = new Set<EventId>();
  for (const row of rows) {
    if (row.partner !== null || !several.has(row.measure)) continue;
    const [good, firm] = [ofGoods(row.product), ofFirm(row.entity)];
    if (good === 'apart' || firm === 'apart') continue;
    const side = sides.find(({ flow }) => flow === owner(row.measure)?.flow);
    if (side === undefined) continue;
    const [country = ''] = side.subject.partners;
    const members = membersOf(state, country);
    const isMet = row.when?.every((each) => asked.when.includes(nameKey(each))) ?? true;
    for (const naming of namingOn(row, [...side.subject.partners, ...members])) {
      const isMember = members.includes(naming.name);
      const isAll = good === 'covers' && firm === 'covers' && isMet && !isMember;
      const partners = isMember ? sidesOf(state, naming.name) : side.subject.partners;
      const standing = isAll
        ? standingOn(reader, row.measure, side, licenceAlone)
        : rowStanding(reader, row, sidesUnder(reader, row.measure, partners[0] ?? ''), partners);
      if (isSetAside(reader, naming, standing, partners)) found.add(naming.decision.act);
    }
  }
  return [...found];
};

const licenceAlone = ['licence'] as const;

const announcedAgain = (rows: readonly MeasureRead[]): ReadonlySet<string> => {
  const first = new Map<string, EventId>();
  const several = new Set<string>();
  for (const { measure, decisions } of rows)
    for (const { value, act } of decisions) {
      if (value.kind !== 'announcement') continue;
      const known = first.get(measure);
      if (value.notAgainst !== undefined) several.add(measure);
      if (known === undefined) first.set(measure, act);
      else if (known !== act) several.add(measure);
    }
  return several;
};

const namingOn = (row: MeasureRead, places: readonly string[]): readonly Naming[] =>
  row.decisions.flatMap((decision) => {
    const { value, begun } = decision;
    if (value.kind !== 'announcement' || !begun || !restrictsBeyondDuty(row, decision, value))
      return [];
    const named = [value.against].flat();
    const again = (value.notAgainst ?? []).flat();
    return places.flatMap((name) =>
      named.some((each) => each === name) && !again.some((each) => each === name)
        ? [{ row, decision: { ...decision, value }, name }]
        : [],
    );
  });

const restrictsBeyondDuty = (
  { head, decisions }: Measure,
  { dated }: MeasureDecision,
  { instrument, frees }: Announcement,
): boolean => {
  const named = instrument ?? head?.instrument;
  const kind = named === undefined ? 'other' : concernOf(named);
  let isFree = frees === true;
  let isStated = isFree;
  for (const { dated: other, value } of decisions)
    if (value.kind === 'licence' && other === dated) {
      isStated = true;
      isFree = value.licence === 'none';
    }
  if (isStated && !isFree) return true;
  return kind === 'other' || (kind === 'licensing' && !isFree);
};

const isSetAside = (
  { force }: Reader,
  { row, decision, name }: Naming,
  standing: Standing,
  partners: readonly string[],
): boolean => {
  if (standing.inForce === undefined || isRestricting(standing)) return false;
  const cover: Cover = {
    suffix: '',
    product: row.product,
    within: nothingNoted,
    partner: name,
    isCountry: name === partners[0],
    firm: row.entity === null ? undefined : nameKey(row.entity),
    when: (row.when ?? []).map(nameKey),
  };
  if (!isLive(decision, cover, liftingsOn(standing.interrupted), force)) return false;
  // If the lighter announcement has ended (`expired`), the restriction of the other announcement may
  // be meant to hold again. Any other reason for not being in force, such as a lifting or an
  // exclusion, applies to both announcements.
  if (!standing.inForce) return standing.because === 'expired';
  const { announcement } = standing;
  if (announcement === decision || announcement.act === decision.act) return false;
  const placed = standing.rows.find((each) => each.row === standing.row);
  if (placed === undefined) return false;
  const holding = asPartner(placed.cover, announcement.value, partners);
  const own = { ...cover, within: holding.within };
  if (isNarrower(holding, own)) return false;
  return (
    isNarrower(own, holding) ||
    own.partner !== holding.partner ||
    force.compareByForce(decision, announcement) > 0
  );
};

const asPartner = (cover: Cover, value: MeasureValue, partners: readonly string[]): Cover => {
  if (cover.partner !== undefined || value.kind !== 'announcement') return cover;
  const named = [value.against].flat();
  const partner = partners.find((each) => named.some((name) => name === each));
  return partner === undefined ? cover : { ...cover, partner, isCountry: partner === partners[0] };
};
