import type { Codec } from '../../codec/codec';
import { oneOf } from '../../codec/one-of';

const subjects = [
  'agreements',
  'claims',
  'compensation',
  'diplomacy',
  'disputes',
  'duty',
  'licensing',
  'lists',
  'memberships',
  'rulings',
  'sanctions',
  'society',
  'talks',
] as const;

/**
 * The subjects into which a declaration of coverage divides acts:
 *
 * - `licensing`: licences, bans, quotas and price limits for goods, and the exceptions to all of these
 * - `duty`: duties and the exclusions from them
 * - `sanctions`: measures and licences that name a firm or person
 * - `lists`: lists of trusted partners
 * - `disputes`: trade disputes
 * - `agreements`: agreements
 * - `diplomacy`: diplomatic relations
 * - `rulings`: judgments and orders of courts
 * - `compensation`: plans to compensate victims
 * - `talks`: talks and reviews
 * - `society`: boycotts
 * - `claims`: statements, and who claims what
 * - `memberships`: which country belongs to which group
 */
export type CoveredSubject = (typeof subjects)[number];

export const coveredSubject: Codec<CoveredSubject> = oneOf('CoveredSubject', subjects);
