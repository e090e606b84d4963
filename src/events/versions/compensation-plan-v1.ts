import { list } from '../../codec/list';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor } from '../../vocabulary/actors';
import { planId, rulingId } from '../../vocabulary/ids';
import type { CompensationPlanAnnounced } from '../families/compensation';
import { type Upcaster, upcaster } from './upcast';

/** The first version of the data of `CompensationPlanAnnounced`: the payer was a name and no more. */
export type CompensationPlanV1 = Omit<CompensationPlanAnnounced['data'], 'payer'> & {
  readonly payer: string;
};

const data = strictObject(
  'data',
  { plan: planId, payer: words, beneficiaries: words },
  { rulings: list(rulingId), funding: words },
);

/**
 * The payer of a plan becomes an actor. Version 1 was for plans in which a foundation under the law
 * of the announcing country pays, so it is civil society of that country; where a body of no one
 * country announced the plan, its own kind is the payer's. Whoever knows better corrects the event.
 */
export const compensationPlanFromV1: Upcaster = upcaster(
  data,
  actor,
  (old, by): CompensationPlanAnnounced['data'] => ({ ...old, payer: payer(old.payer, by) }),
);

const payer = (name: string, by: Actor): Actor =>
  'country' in by ? { country: by.country, sector: 'CVL', name } : { sector: by.sector, name };
