import type { ProvisionalMeasuresOrdered, RulingIssued } from '../../events/families/courts';
import type { DecisionWithdrawn } from '../../events/measures/withdrawn';
import { castDraft, type Draft } from '../../immer';
import { actorName } from '../../vocabulary/actor-names';
import type { Actor } from '../../vocabulary/actors';
import type { AgreementId, DisputeId, EventId, RulingId } from '../../vocabulary/ids';
import type { Money } from '../../vocabulary/money';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** A judgment of a court. */
export type Ruling = {
  /** The judgment. */
  readonly ruling: RulingId;
  /** The court that gives the judgment. */
  readonly court: string;
  /** The court as an actor of its country. */
  readonly by: Actor;
  /** The actors that the court orders to do something. */
  readonly against: readonly Actor[];
  /** What the court orders, such as `compensation`. Before the judgment, the latest provisional measures. */
  readonly orders: string;
  /** The court’s own case numbers. */
  readonly cases: readonly string[];
  /** How many persons sued; null if no act says. */
  readonly plaintiffs: number | null;
  /** The sum awarded to each plaintiff. */
  readonly award: Money | null;
  /** When the judgment was given. Before that, when the latest provisional measures were ordered. */
  readonly issued: Since;
  /** The event that gave the judgment. Before that, the event that ordered the latest provisional measures. */
  readonly act: EventId;
  /** How many steps of enforcement have been taken so far. */
  readonly enforcementSteps: number;
  /** The latest step of enforcement. */
  readonly lastStep: string | null;
  /** The dispute that the judgment is about, if an act says so. */
  readonly dispute?: DisputeId;
  /** The agreement that the judgment is about, if an act says so. */
  readonly agreement?: AgreementId;
  /**
   * The provisional measures that the court ordered before it gave judgment, the earliest order
   * first. A later order does not change an earlier order.
   */
  readonly provisional?: readonly ProvisionalMeasures[];
  /** The act that took the judgment back. Absent if no act did. */
  readonly withdrawn?: EventId;
};

/** What a court orders before it gives judgment. */
export type ProvisionalMeasures = {
  /** What the court orders. */
  readonly orders: string;
  /** The event that ordered these measures. */
  readonly act: EventId;
  /** When these measures were ordered. */
  readonly issued: Since;
  /** The act that took these provisional measures back. Absent if no act did. The judgment may still follow. */
  readonly withdrawn?: EventId;
};

type Order = RulingIssued | ProvisionalMeasuresOrdered;

const ordered = ({ id, by, occurred, data }: Order): Draft<Ruling> => ({
  ruling: data.ruling,
  court: data.court,
  by,
  against: castDraft(data.against),
  orders: data.orders,
  cases: [...(data.cases ?? [])],
  plaintiffs: null,
  award: null,
  issued: occurred,
  act: id,
  enforcementSteps: 0,
  lastStep: null,
  ...(data.dispute === undefined ? {} : { dispute: data.dispute }),
  ...(data.agreement === undefined ? {} : { agreement: data.agreement }),
});

const judgment = (event: RulingIssued): Draft<Ruling> => ({
  ...ordered(event),
  plaintiffs: event.data.plaintiffs ?? null,
  award: event.data.award ?? null,
});

const provisional = ({ id, occurred, data }: ProvisionalMeasuresOrdered): ProvisionalMeasures => ({
  orders: data.orders,
  act: id,
  issued: occurred,
});

const isProvisional = ({ provisional: orders = [], act }: Pick<Ruling, 'provisional' | 'act'>) =>
  orders.some((order) => order.act === act);

/**
 * Refuses an act on a ruling unless it is an act of the court that ruled, or of a higher court (Statute of the ICJ,
 * Art. 60). The names of courts do not show which court is higher, so only country and sector are compared.
 */
const refuseOtherCourt = (
  { by, court }: Pick<Ruling, 'by' | 'court'>,
  { by: actor }: { readonly by: Actor },
): string | undefined => {
  const isOfCourt =
    'country' in by
      ? 'country' in actor &&
        actor.country === by.country &&
        (actor.sector === 'JUD' || actor.sector === by.sector)
      : !('country' in actor) && actor.sector === by.sector;
  return isOfCourt
    ? undefined
    : `only the court that ruled (${court}), or one above it, decides on the ruling, and ${actorName(actor)} is none; correct "by" or the id of the ruling`;
};

const takeBack = (draft: Draft<Ruling>, event: DecisionWithdrawn): void => {
  if (refuseToTakeBack(draft, event) !== undefined) return;
  const order = draft.provisional?.find(({ act }) => act === event.data.withdraws);
  if (order === undefined) draft.withdrawn = event.id;
  else order.withdrawn = event.id;
};

const refuseToTakeBack = (ruling: Ruling, event: DecisionWithdrawn): string | undefined => {
  const { act, provisional: orders = [], withdrawn } = ruling;
  const { withdraws } = event.data;
  const others = refuseOtherCourt(ruling, event);
  if (others !== undefined) return others;
  const order = orders.find((each) => each.act === withdraws);
  if (order !== undefined && !isProvisional(ruling))
    return `the court has given judgment, by "${act}", which ended the provisional measures; leave this event out, or correct the date`;
  if (order === undefined && withdraws !== act)
    return `"withdraws" names "${withdraws}", which is not what the court has ordered here; name "${act}", or correct the id of the ruling`;
  const before = order === undefined ? withdrawn : order.withdrawn;
  return before === undefined
    ? undefined
    : `"${withdraws}" is already withdrawn, by "${before}"; leave this event out`;
};

/** The table of judgments, with one row for each judgment. */
export const rulings = table<Ruling>()({
  RulingIssued: {
    row: ({ data }) => data.ruling,
    begin: judgment,
    evolve: (draft, event) => {
      // A row that only has provisional measures still waits for its judgment.
      if (isProvisional(draft)) Object.assign(draft, judgment(event));
    },
    refuse: (ruling, event) =>
      isProvisional(ruling)
        ? refuseOtherCourt(ruling, event)
        : `the ruling is already issued, by "${ruling.act}"; correct the id, or correct that event`,
  },
  ProvisionalMeasuresOrdered: {
    row: ({ data }) => data.ruling,
    begin: (event) => ({ ...ordered(event), provisional: [provisional(event)] }),
    evolve: (draft, event) => {
      if (!isProvisional(draft)) return;
      Object.assign(draft, ordered(event));
      draft.provisional?.push(provisional(event));
    },
    refuse: (ruling, event) =>
      isProvisional(ruling)
        ? refuseOtherCourt(ruling, event)
        : `the court has given judgment, by "${ruling.act}", and orders no provisional measures after it; correct the date`,
  },
  RulingEnforced: {
    row: ({ data }) => data.ruling,
    evolve: (draft, { data }) => {
      draft.enforcementSteps += 1;
      draft.lastStep = data.step;
    },
  },
  DecisionWithdrawn: {
    row: ({ data }) => ('ruling' in data ? data.ruling : []),
    evolve: takeBack,
    missing: ({ data }) =>
      'ruling' in data
        ? `no earlier event gives the ruling "${data.ruling}"; add RulingIssued or ProvisionalMeasuresOrdered, or correct the id`
        : undefined,
    refuse: refuseToTakeBack,
  },
});
