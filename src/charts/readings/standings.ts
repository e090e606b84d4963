import {
  type AgreementStanding,
  type ContestedClaim,
  type Covered,
  type DisputeStanding,
  type EntityRecord,
  isSome,
  type Option,
  type TrustedPartner,
} from '../../index';
import { holding, type Level, type Reading, words } from './reading';

export const readDispute = (answer: Option<Covered<DisputeStanding>>): Reading | null => {
  if (!isSome(answer)) return null;
  const { stage, paused, pausedBy, outcome, act } = answer.value;
  const says = outcome === 'settled' && stage !== 'solution-notified' ? 'settled' : words(stage);
  if (outcome !== 'open') return holding(says, 0, [act], { standing: 'over' });
  return paused
    ? holding(`${says}, paused`, stages[stage], [pausedBy ?? act], { standing: 'rests' })
    : holding(says, stages[stage], [act]);
};

const stages: { readonly [Stage in DisputeStanding['stage']]: Level } = {
  'consultations-requested': 1,
  'panel-requested': 1,
  'panel-established': 2,
  'panel-composed': 2,
  'report-circulated': 3,
  'under-appeal': 3,
  'appeal-decided': 3,
  'report-adopted': 3,
  'arbitration-requested': 2,
  'arbitration-refused': 1,
  'award-issued': 3,
  'authorisation-requested': 4,
  authorised: 4,
  'period-set': 3,
  'period-expired': 4,
  lapsed: 0,
  'solution-notified': 0,
  withdrawn: 0,
};

export const readAgreement = (answer: Option<AgreementStanding>): Reading | null => {
  if (!isSome(answer)) return null;
  const { status, act, endsOn } = answer.value;
  const coming = endsOn === null ? null : `ends on ${endsOn}`;
  const standing =
    status === 'suspended'
      ? 'rests'
      : status === 'terminated' || status === 'expired'
        ? 'over'
        : 'holds';
  return holding(words(status), statuses[status], [act], { standing, coming });
};

const statuses: { readonly [Status in AgreementStanding['status']]: Level } = {
  concluded: 1,
  'applied-provisionally': 2,
  'in-force': 3,
  suspended: 1,
  'termination-notified': 2,
  'notice-suspended': 2,
  terminated: 0,
  expired: 0,
};

export const readPartner = (answer: Option<Covered<TrustedPartner>>): Reading | null => {
  if (!isSome(answer)) return null;
  const { tier, status, act, decisions } = answer.value;
  const next = decisions.find(({ begun, proposed }) => !begun && !proposed);
  const coming =
    next === undefined
      ? null
      : `${next.value.tier ?? 'not listed'}${next.from === null ? ', no date set' : ` from ${next.from}`}`;
  const acts = next === undefined ? [act] : [act, next.act];
  if (tier === null) return holding('not listed', 0, acts, { coming });
  return holding(tier, status === 'listed' ? 3 : 1, acts, { coming });
};

export const readEntity = (answer: Option<Covered<EntityRecord>>): Reading | null => {
  if (!isSome(answer)) return null;
  const { measures, licences } = answer.value;
  const parts = [
    ...(measures.length > 0 ? [`named by ${counted(measures.length, 'measure')}`] : []),
    ...(licences.length > 0 ? [counted(licences.length, 'licence')] : []),
  ];
  if (parts.length === 0) return null;
  return holding(parts.join(', '), measures.length === 0 ? 1 : measures.length === 1 ? 2 : 3, []);
};

export const readClaim = ({ assertedBy, deniedBy }: ContestedClaim): Reading => {
  const acts = [...assertedBy, ...deniedBy].map(({ act }) => act);
  const asserted = `asserted by ${assertedBy.length}`;
  const denied = `denied by ${deniedBy.length}`;
  if (deniedBy.length === 0) return holding(asserted, 1, acts);
  if (assertedBy.length === 0) return holding(denied, 0, acts);
  return holding(`${asserted}, ${denied}`, 1, acts, { standing: 'contested' });
};

const counted = (count: number, noun: string): string =>
  count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
