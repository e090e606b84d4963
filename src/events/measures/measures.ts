import type { MeasureAmended } from './amended';
import type { MeasureAnnounced } from './announced';
import type { EntityNoted } from './entities';
import type {
  ExclusionGranted,
  MeasureLifted,
  MeasureResumed,
  MeasureSuspended,
} from './interruptions';
import type { LicenceGranted, LicenceRefused, LicenceRevoked } from './licences';
import type { ProductNoted } from './products';
import type { LicenceRegimeNoted } from './regime';
import type { StackingOrdered } from './stacking';
import type { DecisionWithdrawn } from './withdrawn';

/**
 * An act on a trade measure or on a licence. Or an event that says what such acts build on: the licence that trade
 * needs without a measure, or the names of a firm, or the codes of a product.
 */
export type MeasureEvent =
  | LicenceRegimeNoted
  | MeasureAnnounced
  | MeasureAmended
  | ExclusionGranted
  | MeasureSuspended
  | MeasureResumed
  | MeasureLifted
  | DecisionWithdrawn
  | StackingOrdered
  | LicenceGranted
  | LicenceRevoked
  | LicenceRefused
  | EntityNoted
  | ProductNoted;
