import { compensationPlanFromV1 } from './compensation-plan-v1';
import {
  consultationsRequestedFromV1,
  reportAdoptedFromV1,
  reportCirculatedFromV1,
} from './disputes-v1';
import type { Upcasters } from './upcast';

/** Every step from an older version of an event to the next. An old step is never taken out. */
export const upcasters: Upcasters = new Map([
  ['CompensationPlanAnnounced', new Map([[1, compensationPlanFromV1]])],
  ['ConsultationsRequested', new Map([[1, consultationsRequestedFromV1]])],
  ['ReportAdopted', new Map([[1, reportAdoptedFromV1]])],
  ['ReportCirculated', new Map([[1, reportCirculatedFromV1]])],
]);
