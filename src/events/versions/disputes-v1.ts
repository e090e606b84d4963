import { list } from '../../codec/list';
import { oneOf } from '../../codec/one-of';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { withFields } from '../../object';
import { actor, countryCode } from '../../vocabulary/actors';
import { disputeId, measureId } from '../../vocabulary/ids';
import type { ConsultationsRequested } from '../disputes/consultations';
import type { ReportAdopted, ReportCirculated } from '../disputes/reports';
import { type Upcaster, upcaster } from './upcast';

const requested = strictObject(
  'data',
  { dispute: disputeId, forum: words, complainant: countryCode, respondent: countryCode },
  { under: words, measures: list(measureId) },
);

/** Version 1 had exactly one complainant. */
export const consultationsRequestedFromV1: Upcaster = upcaster(
  requested,
  actor,
  ({ complainant, ...old }): ConsultationsRequested['data'] =>
    withFields(old, { complainants: [complainant] }),
);

const reported = strictObject(
  'data',
  { dispute: disputeId, report: oneOf('Report', ['panel', 'appellate']) },
  { under: words },
);

/** In version 1, `ReportCirculated` had no awards, and did not say whether a report asks for conformity. */
export const reportCirculatedFromV1: Upcaster = upcaster(
  reported,
  actor,
  (old): ReportCirculated['data'] => old,
);

/**
 * In version 1, `ReportAdopted` named one report. Now one event names all reports that are adopted on one day.
 */
export const reportAdoptedFromV1: Upcaster = upcaster(
  reported,
  actor,
  ({ report, ...old }): ReportAdopted['data'] => withFields(old, { reports: [report] }),
);
