import { compliance, type EventInput, type PointLiteral, retaliation, toNullable } from 'bilateral';
import { disputeOn, inCompliance, inRetaliation, step } from '../../../support/disputes/complaint';
import { japan, korea, logOf, stateOf } from '../../../support/policy';

export const level = (amount: number) => ({ currency: 'USD', amount, per: 'year' }) as const;
export const retaliationOn = (steps: readonly EventInput[], on: PointLiteral) =>
  toNullable(retaliation('DS1')(stateOf(logOf(...steps), on)));
export const complianceOn = (steps: readonly EventInput[], on: PointLiteral) =>
  toNullable(compliance('DS1')(stateOf(logOf(...steps), on)));
export const statusOn = (steps: readonly EventInput[], on: PointLiteral) =>
  disputeOn(steps, on).status.map(({ term, since }) => `${since} ${term}`);

export const objection = step(
  'objection',
  'ArbitrationRequested',
  '2012-02-10',
  inRetaliation,
  japan,
);
export const referral = step('referral', 'PanelEstablished', '2012-02-20', inRetaliation);
export const award = (more: object = {}) =>
  step('award', 'ReportCirculated', '2012-09-01', { ...inRetaliation, report: 'award', ...more });
export const granted = (on: string, more: object = {}) =>
  step(`granted-${on}`, 'RetaliationAuthorised', on, more);
export const authorisationRequest = (on: string, more: object = {}) =>
  step(`request-${on}`, 'RetaliationRequested', on, more, korea);
export const halt = step('halt', 'ProceedingPaused', '2012-03-01', inRetaliation, korea);
export const solution = (on: string, more: object = {}) =>
  step(`solution-${on}`, 'SolutionNotified', on, more);
export const period = (on: string, until: string, how = 'agreed') =>
  step(`period-${on}`, 'PeriodSet', on, { for: 'implementation', until, how });
export const implemented = (on: string, extent: string) =>
  step(`implemented-${on}`, 'ImplementationReported', on, { extent }, japan);

/** A proceeding on compliance of some round, from the request to the adoption of its report. */
export const round = (
  year: number,
  toConform: boolean | undefined,
  of = 1,
  more: object = {},
): readonly EventInput[] => {
  const data = { ...inCompliance, round: of };
  const asks = toConform === undefined ? {} : { toConform };
  return [
    step(`request-${of}`, 'PanelRequested', `${year}-03-01`, data, korea),
    step(`panel-${of}`, 'PanelEstablished', `${year}-04-01`, data),
    step(`report-${of}`, 'ReportCirculated', `${year + 1}-01-01`, { ...data, report: 'panel' }),
    step(`adoption-${of}`, 'ReportAdopted', `${year + 1}-02-01`, {
      ...data,
      reports: ['panel'],
      ...asks,
      ...more,
    }),
  ];
};

export const none = { authorised: false, by: null, level: null };
export const authorisedFrom = (on: string, amount: number | null) => ({
  authorised: true,
  by: `granted-${on}`,
  level: amount === null ? null : level(amount),
});
