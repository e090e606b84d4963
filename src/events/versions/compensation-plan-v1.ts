import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { withFields } from '../../object';
import { type Actor, actor } from '../../vocabulary/actors';
import { planId, rulingId } from '../../vocabulary/ids';
import type { CompensationPlanAnnounced } from '../families/compensation';
import { type Upcaster, upcaster } from './upcast';

/** In version 1, the payer was only a name. */
export type CompensationPlanV1 = Omit<CompensationPlanAnnounced['data'], 'payer'> & {
  readonly payer: string;
};

const data = strictObject(
  'data',
  { plan: planId, payer: words, beneficiaries: words },
  { rulings: list(rulingId), funding: words },
);

/**
 * In version 1, the payer was a foundation under the law of the announcing country, so the payer
 * becomes civil society of that country. If an international body announced the plan, the payer
 * gets the sector of that body. If this payer is wrong, the author can correct the event.
 */
export const compensationPlanFromV1: Upcaster = upcaster(
  data,
  actor,
  (old, by): CompensationPlanAnnounced['data'] => withFields(old, { payer: payer(old.payer, by) }),
);

const payer = (name: string, by: Actor): Actor =>
  'country' in by ? { country: by.country, sector: 'CVL', name } : { sector: by.sector, name };
