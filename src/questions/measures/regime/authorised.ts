import { isSome } from '../../../fp';
import {
  firmKey,
  generalKey,
  type LicenceRow,
  replacingKey,
} from '../../../relations/measures/licences';
import type { Relations } from '../../../relations/relations';
import type { Point } from '../../../time/point';
import type { LicenceId, MeasureId } from '../../../vocabulary/ids';
import { nameKey } from '../../../vocabulary/name-key';
import type { Subject } from '../scope/cover';
import { goodsOf } from '../scope/goods';

/** A licence that authorises what was asked under one measure. */
export type Authorisation = {
  readonly measure: MeasureId;
  readonly licence: LicenceId;
  /** Whether it authorises everybody. */
  readonly general: boolean;
  /** Until when it is valid, this day excluded; null: until further notice. */
  readonly until: Point | null;
};

const isFor = ({ general, grantee, entities }: LicenceRow, { firm }: Subject): boolean => {
  const isNamed = entities?.some((name) => firm.includes(nameKey(name))) ?? false;
  if (general) return entities === null || isNamed;
  return isNamed || (grantee !== null && firm.includes(nameKey(grantee)));
};

const isForPartner = ({ partners }: LicenceRow, subject: Subject): boolean =>
  partners?.some((each) => subject.partners.includes(each)) ?? true;

const isReplaced = ({ licences }: Relations, { measure, licence }: LicenceRow): boolean =>
  licences.idsUnder(replacingKey(measure, licence)).some((id) => {
    const found = licences.get(id);
    return isSome(found) && found.value.status !== 'coming' && found.value.status !== 'refused';
  });

/** The general licences for a subject, and those that name its firm, by id. */
const licencesFound = (
  { licences }: Relations,
  measure: MeasureId,
  { goods, firm }: Subject,
): readonly string[] =>
  goodsOf(goods).flatMap((product) => [
    ...licences.idsUnder(generalKey(measure, product)),
    ...firm.flatMap((name) => licences.idsUnder(firmKey(measure, product, name))),
  ]);

/** The licences in effect under a measure that authorise what a subject is about. */
export const authorisationsOf = (
  state: Relations,
  measure: MeasureId,
  subject: Subject,
): readonly Authorisation[] => {
  const found = new Map<LicenceId, Authorisation>();
  for (const id of licencesFound(state, measure, subject)) {
    const read = state.licences.get(id);
    if (!isSome(read)) continue;
    const row = read.value;
    const { licence, general, until, status } = row;
    if (status !== 'valid' || found.has(licence)) continue;
    if (!isFor(row, subject) || !isForPartner(row, subject) || isReplaced(state, row)) continue;
    found.set(licence, { measure, licence, general, until });
  }
  return [...found.values()];
};
