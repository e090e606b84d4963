import { compensationPlanFromV1 } from './compensation-plan-v1';
import {
  consultationsRequestedFromV1,
  reportAdoptedFromV1,
  reportCirculatedFromV1,
} from './disputes-v1';
import {
  amendedFromV1,
  announcedFromV1,
  grantedFromV1,
  interruptionFromV1,
  regimeFromV1,
} from './measures-v1';
import type { Upcasters } from './upcast';

/** Old logs need each of these steps, so no step is ever removed. */
export const upcasters: Upcasters = new Map([
  ['CompensationPlanAnnounced', new Map([[1, compensationPlanFromV1]])],
  ['ConsultationsRequested', new Map([[1, consultationsRequestedFromV1]])],
  ['ReportAdopted', new Map([[1, reportAdoptedFromV1]])],
  ['ReportCirculated', new Map([[1, reportCirculatedFromV1]])],
  ['LicenceRegimeNoted', new Map([[1, regimeFromV1]])],
  ['MeasureAnnounced', new Map([[1, announcedFromV1]])],
  ['MeasureAmended', new Map([[1, amendedFromV1]])],
  ['MeasureSuspended', new Map([[1, interruptionFromV1]])],
  ['MeasureResumed', new Map([[1, interruptionFromV1]])],
  ['MeasureLifted', new Map([[1, interruptionFromV1]])],
  ['LicenceGranted', new Map([[1, grantedFromV1]])],
]);
