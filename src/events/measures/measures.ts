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
 * An act on a trade measure or on a licence, or an event on which such acts build. An event of the second kind
 * says which licence trade needs without a measure, which names a firm has, or which codes a product has.
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
