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
 * An act on a trade measure or on a licence under it, or a note that is needed to read such acts.
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
