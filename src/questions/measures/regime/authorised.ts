import { isLeft, isSome } from '../../../fp';
import {
  firmKey,
  generalKey,
  type LicenceRow,
  licenceKey,
  replacingKey,
} from '../../../relations/measures/licences';
import type { Relations } from '../../../relations/relations';
import type { Since } from '../../../relations/schedule/schedule';
import { offsetOf } from '../../../temporal/timeline/state-log';
import { type Extent, extentOf } from '../../../time/extent';
import { dayMs } from '../../../time/moment';
import type { Point } from '../../../time/point';
import type { LicenceId, MeasureId } from '../../../vocabulary/ids';
import type { LicenceLevel } from '../../../vocabulary/instruments';
import { nameKey } from '../../../vocabulary/name-key';
import { type Subject, withSureCodes } from '../scope/cover';
import { coversGoods, goodsOf } from '../scope/goods';
import { keptUnder } from '../standing/found';
import type { MeasureDecision } from '../standing/placed';
import type { Reader } from '../standing/reader';
import { partsGranted } from './granted';
import type { Asking } from './measures-asking';

/** A licence that authorises the trade that the question asks about, under one measure. */
export type Authorisation = {
  /** The measure under which the licence was granted. */
  readonly measure: MeasureId;
  /** The licence. */
  readonly licence: LicenceId;
  /** Whether the licence authorises everybody. */
  readonly general: boolean;
  /** The first day on which the licence is no longer valid; null if it is valid until further notice. */
  readonly until: Point | null;
};

/**
 * Whether a licence is for a firm. A licence that is not general is for its grantee alone. A licence with
 * `entities` is only for the firms in `entities`.
 */
const isForFirm = ({ general, grantee, entities }: LicenceRow, firm: readonly string[]): boolean =>
  (entities?.some((name) => firm.includes(nameKey(name))) ?? true) &&
  (general || (grantee !== null && firm.includes(nameKey(grantee))));

const isForFirmsAsked = (row: LicenceRow, { firm, firmsMeant }: Subject): boolean =>
  (firmsMeant.length === 0 ? [firm] : firmsMeant).every((each) => isForFirm(row, each));

const isForPartner = ({ partners }: LicenceRow, subject: Subject): boolean =>
  partners?.some((each) => subject.partners.includes(each)) ?? true;

const isMet = ({ when }: LicenceRow, subject: Subject): boolean =>
  when?.every((each) => subject.when.includes(nameKey(each))) ?? true;

/** An answer of yes or no; null if inexact dates leave the answer open. */
type Told = boolean | null;

/** Yes if one of the answers is yes; otherwise null if one of them is open. */
const anyOf = (told: readonly Told[]): Told =>
  told.includes(true) || (told.includes(null) ? null : false);

const isReplaced = (reader: Reader, { measure, licence }: LicenceRow): boolean => {
  const { licences } = reader.state;
  return licences.idsUnder(replacingKey(measure, licence)).some((id) => {
    const found = licences.get(id);
    const parts = isSome(found) ? partsGranted(reader, found.value) : [];
    return parts.some(
      ({ status, replaces }) => replaces === licence && status !== 'coming' && status !== 'refused',
    );
  });
};

const isExact = ({ kind, widestEarliest, widestLatest }: Extent): boolean =>
  kind === 'exact-instant' || (kind === 'date' && widestLatest - widestEarliest <= dayMs);

const isOver = (one: Extent, other: Extent): boolean =>
  one.widestLatest <= other.widestEarliest && one.widestEarliest < other.widestEarliest;

/**
 * Whether the date `one` is later than the date `other`. Null if their order is not certain, because one of them can
 * mean several days.
 */
const isAfter = ({ state, force }: Reader, one: Since, other: Since): Told => {
  const offsetMs = offsetOf(state);
  const [first, second] = [extentOf(one, offsetMs), extentOf(other, offsetMs)];
  if (isLeft(first) || isLeft(second)) return null;
  const [a, b] = [first.right, second.right];
  const isCertain = (isExact(a) && isExact(b)) || isOver(a, b) || isOver(b, a);
  return isCertain ? force.compare(one, other) > 0 : null;
};

/**
 * Whether the log has a later decision on the licence under another name of the same goods. If the two decisions
 * have the same dates, nobody knows which came later. In that case, the decision under the other name counts as
 * later if the licence is not valid under that name.
 */
const isRenewedOtherwise = (
  reader: Reader,
  { measure, licence, product, by, last }: LicenceRow,
  { goods, within }: Subject,
): Told => {
  if (within.size === 0) return false;
  const { bindsFrom, compareByDate } = reader.force;
  const others = goodsOf(goods, within).flatMap((other): readonly LicenceRow[] => {
    const isSame = coversGoods(other, product, within) && coversGoods(product, other, within);
    if (other === product || !isSame) return [];
    const found = reader.state.licences.get(`${licenceKey(measure, other)}/${licence}`);
    return isSome(found) ? partsGranted(reader, found.value) : [];
  });
  return anyOf(
    others.map((each): Told => {
      if (each.by.country !== by.country || each.last === null || last === null) return false;
      if (isAfter(reader, bindsFrom(each.last), bindsFrom(last)) === null) return null;
      const order = compareByDate(each.last, last);
      return order > 0 || (order === 0 && each.status !== 'valid');
    }),
  );
};

const licencesFound = (
  { licences }: Relations,
  measure: MeasureId,
  { goods, within, firm }: Subject,
): readonly string[] =>
  goodsOf(goods, within).flatMap((product) => [
    ...licences.idsUnder(generalKey(measure, product)),
    ...firm.flatMap((name) => licences.idsUnder(firmKey(measure, product, name))),
  ]);

const noListings: readonly MeasureDecision[] = [];

const listingsByName = ({ standing }: Asking): readonly MeasureDecision[] => {
  if (standing.inForce !== true) return noListings;
  const { terms, row, announcement } = standing;
  return [
    ...(terms.licence?.cover.firm === undefined ? [] : [terms.licence.decision]),
    ...(row.entity === null ? [] : [announcement]),
  ];
};

/**
 * Whether a licence for everybody no longer covers the firm, because a later act names the firm. Yes if that act
 * prohibits the trade. Null if that act only requires a licence, because it does not say whether the licence for
 * everybody still covers the firm.
 */
const isEndedByListing = (
  reader: Reader,
  { general, entities, last }: LicenceRow,
  licence: LicenceLevel | null,
  listings: readonly MeasureDecision[],
): Told => {
  if (!general || entities !== null || last === null) return false;
  const isLater = anyOf(listings.map(({ decided }) => isAfter(reader, decided, last.decided)));
  return isLater === true && licence !== 'prohibited' ? null : isLater;
};

export type Authorised = {
  readonly licences: readonly Authorisation[];
  /** Whether one of the licences surely authorises the trade. */
  readonly isSure: boolean;
};

const noLicences: Authorised = { licences: [], isSure: false };

export const authorisationsOf = (reader: Reader, asking: Asking): Authorised => {
  const { measure, licence: required, side } = asking;
  const { subject: asked, found: kept } = side;
  const { state } = reader;
  const subject = withSureCodes(asked);
  const ids = keptUnder(kept, measure, 'licences', () => licencesFound(state, measure, subject));
  if (ids.length === 0) return noLicences;
  const found = new Map<LicenceId, Authorisation>();
  const listings = listingsByName(asking);
  let isSure = false;
  for (const id of ids) {
    const read = state.licences.get(id);
    if (!isSome(read)) continue;
    for (const part of partsGranted(reader, read.value)) {
      const { licence, general, until, status } = part;
      if (status !== 'valid') continue;
      if (!isForFirmsAsked(part, subject) || !isForPartner(part, subject) || !isMet(part, subject))
        continue;
      const isOver = anyOf([
        isEndedByListing(reader, part, required, listings),
        isRenewedOtherwise(reader, part, subject),
      ]);
      if (isOver === true || isReplaced(reader, part)) continue;
      isSure ||= isOver === false;
      if (!found.has(licence)) found.set(licence, { measure, licence, general, until });
    }
  }
  return { licences: [...found.values()], isSure };
};
