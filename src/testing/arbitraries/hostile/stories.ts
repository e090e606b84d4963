import * as fc from 'fast-check';
import type { PolicyEvent } from '../../../events/catalogue';
import { effect } from './data';
import { day, dayNumber, july } from './july';
import { type Nameless, named } from './plain-events';

type Scene = { readonly id: string; readonly type: Nameless['type']; readonly data: object };

const japan = { country: 'JPN', sector: 'GOV' };

/**
 * Generates the events of some scenes. Sometimes one scene is left out. Each event is recorded on the day on
 * which it occurs, or one or four days later.
 */
const story = (scenes: fc.Arbitrary<readonly Scene[]>): fc.Arbitrary<readonly PolicyEvent[]> =>
  fc
    .record({
      scenes: scenes.chain((all) => fc.subarray([...all], { minLength: all.length - 1 })),
      days: fc.array(dayNumber, { minLength: 8, maxLength: 8 }),
      delays: fc.array(fc.constantFrom(0, 0, 0, 1, 4), { minLength: 8, maxLength: 8 }),
    })
    .map((drawn) => {
      const days = drawn.days.toSorted((a, b) => a - b);
      return drawn.scenes.map(({ id, type, data }, index) => {
        const on = days[index] ?? 1;
        return named(id, {
          type,
          occurred: july(on),
          recordedAt: july(on + (drawn.delays[index] ?? 0)),
          by: japan,
          data: { ...data },
        });
      });
    });

const onMeasure = { measure: 'm', products: ['acid', 'constructor'] };

const aMeasure = story(
  fc.tuple(effect, effect, effect, effect).map(([start, ease, halt, end]) => [
    {
      id: 'announced',
      type: 'MeasureAnnounced',
      data: {
        ...onMeasure,
        instrument: 'export-licensing-requirement',
        flow: 'export',
        against: 'KOR',
        licence: 'individual',
        ...start,
      },
    },
    {
      id: 'eased',
      type: 'MeasureAmended',
      data: { measure: 'm', products: ['acid'], licence: 'specified-bulk', ...ease },
    },
    { id: 'halted', type: 'MeasureSuspended', data: { ...onMeasure, ...halt } },
    { id: 'resumed', type: 'MeasureResumed', data: onMeasure },
    { id: 'to-lift', type: 'MeasureLifted', data: { ...onMeasure, effectiveFrom: null } },
    { id: 'lift', type: 'MeasureLifted', data: { ...onMeasure, ...end, completes: 'to-lift' } },
  ]),
);

const aDispute = story(
  fc.constant([
    {
      id: 'requested',
      type: 'ConsultationsRequested',
      data: { dispute: 'd', forum: 'WTO', complainants: ['KOR'], respondent: 'JPN' },
    },
    { id: 'paused', type: 'ProceedingPaused', data: { dispute: 'd' } },
    { id: 'went-on', type: 'ProceedingResumed', data: { dispute: 'd' } },
    { id: 'panel', type: 'PanelRequested', data: { dispute: 'd' } },
    { id: 'blocked', type: 'PanelRequestBlocked', data: { dispute: 'd' } },
    { id: 'established', type: 'PanelEstablished', data: { dispute: 'd' } },
    { id: 'withdrawn', type: 'ComplaintWithdrawn', data: { dispute: 'd' } },
  ]),
);

const aDisputeToItsEnd = story(
  day.map((until) => [
    { id: 'composed', type: 'PanelComposed', data: { dispute: 'd' } },
    { id: 'reported', type: 'ReportCirculated', data: { dispute: 'd', report: 'panel' } },
    { id: 'appealed', type: 'AppealNotified', data: { dispute: 'd' } },
    { id: 'decided', type: 'ReportCirculated', data: { dispute: 'd', report: 'appellate' } },
    {
      id: 'adopted',
      type: 'ReportAdopted',
      data: { dispute: 'd', reports: ['appellate', 'panel'], toConform: true },
    },
    {
      id: 'period',
      type: 'PeriodSet',
      data: { dispute: 'd', for: 'implementation', until, how: 'agreed' },
    },
    { id: 'retaliation', type: 'RetaliationRequested', data: { dispute: 'd' } },
    {
      id: 'objected',
      type: 'ArbitrationRequested',
      data: { dispute: 'd', recourse: 'retaliation' },
    },
    {
      id: 'compliance',
      type: 'PanelEstablished',
      data: { dispute: 'd', recourse: 'compliance' },
    },
    { id: 'solved', type: 'SolutionNotified', data: { dispute: 'd' } },
  ]),
);

const onNotice = { agreement: 'pact', notice: 'n' };

const aPact = story(
  fc
    .tuple(dayNumber, fc.constantFrom(['notice', 'notice-suspended'], ['notice-suspended']))
    .map(([end, withdraws]) => [
      {
        id: 'concluded',
        type: 'AgreementConcluded',
        data: { agreement: 'pact', title: 'A pact', parties: ['JPN', 'KOR'] },
      },
      {
        id: 'notice',
        type: 'TerminationNotified',
        data: { ...onNotice, effectiveFrom: july(end + 3) },
      },
      { id: 'notice-suspended', type: 'NoticeSuspended', data: onNotice },
      { id: 'notes-withdrawn', type: 'NoticesWithdrawn', data: { ...onNotice, withdraws } },
    ]),
);

const onList = { list: 't', partner: 'KOR' };

const aList = story(
  fc.tuple(effect, effect).map(([removal, restoration]) => [
    { id: 'listed', type: 'TrustedPartnerListed', data: { ...onList, tier: 'A' } },
    { id: 'removed', type: 'TrustedPartnerRemoved', data: { ...onList, tier: 'B', ...removal } },
    {
      id: 'restored',
      type: 'TrustedPartnerRestored',
      data: { ...onList, tier: 'A', ...restoration },
    },
  ]),
);

export const stories = [aMeasure, aDispute, aDisputeToItsEnd, aPact, aList] as const;
