import { list } from '../../codec/list';
import { count } from '../../codec/number';
import { strictObject } from '../../codec/strict-object';
import { words } from '../../codec/text';
import { type Actor, actor } from '../../vocabulary/actors';
import { type RulingId, rulingId } from '../../vocabulary/ids';
import { type Money, money } from '../../vocabulary/money';
import { type Act, type ActCodec, act } from '../envelope/envelope';

/** A court gives judgment: the *ruling*. */
export type RulingIssued = Act<
  'RulingIssued',
  {
    readonly ruling: RulingId;
    readonly court: string;
    /** Whom it orders to do something. */
    readonly against: readonly Actor[];
    /** What it orders, such as `compensation`. */
    readonly orders: string;
    /** The court's own case numbers. */
    readonly cases?: readonly string[];
    readonly plaintiffs?: number;
    /** For each plaintiff. */
    readonly award?: Money;
  }
>;

/** A step that carries a judgment out, such as the seizure of shares. */
export type RulingEnforced = Act<
  'RulingEnforced',
  { readonly ruling: RulingId; readonly step: string }
>;

export type CourtEvent = RulingIssued | RulingEnforced;

/** Codec of {@link RulingIssued}. */
export const rulingIssued: ActCodec<RulingIssued> = act(
  'RulingIssued',
  1,
  strictObject(
    'data',
    { ruling: rulingId, court: words, against: list(actor), orders: words },
    { cases: list(words), plaintiffs: count, award: money },
  ),
);

/** Codec of {@link RulingEnforced}. */
export const rulingEnforced: ActCodec<RulingEnforced> = act(
  'RulingEnforced',
  1,
  strictObject('data', { ruling: rulingId, step: words }, {}),
);
