import type { Unbranded } from '../../../brand';
import type { MeasureAmended } from '../../../events/measures/amended';
import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { ExclusionGranted } from '../../../events/measures/interruptions';
import type { NationalActor } from '../../../vocabulary/actors';
import type { Citation } from '../../../vocabulary/citations';
import type { DutyAs } from '../../../vocabulary/duty';
import type { Flow, Instrument } from '../../../vocabulary/instruments';
import { type Product, productKey } from '../../../vocabulary/products';

/** An act that was read from a table of a tariff, ready to be appended to a log. */
export type TariffEvent = Unbranded<MeasureAnnounced | MeasureAmended | ExclusionGranted>;

export type TariffHead = {
  readonly by: Unbranded<NationalActor>;
  readonly against: '*' | string | readonly string[];
  readonly flow: Flow;
  readonly instrument: Instrument;
  readonly as?: DutyAs;
  readonly sources: readonly Unbranded<Citation>[];
};

export type Decided = {
  readonly kind: 'announced' | 'amended' | 'excluded';
  readonly measure: string;
  readonly decided: string;
  readonly from: string;
  readonly until?: string;
  readonly firm?: string;
  readonly percent?: number;
};

export type DecidedFor = Decided & { readonly product: Product };

const datesOf = ({ decided, from, until }: Decided) => ({
  ...(from === decided ? {} : { effectiveFrom: from }),
  ...(until === undefined ? {} : { effectiveUntil: until }),
});

const idOf = ({ kind, measure, from, percent }: Decided): string =>
  `${measure}-${kind}-${from}${percent === undefined ? '' : `-${percent}`}`;

const actOf = (
  id: string,
  decided: Decided,
  products: readonly Product[],
  { by, against, flow, instrument, as, sources }: TariffHead,
): TariffEvent => {
  const { kind, measure, firm, percent = 0 } = decided;
  const around = {
    id,
    occurred: decided.decided,
    recordedAt: decided.decided,
    by,
    sources,
  };
  const scope = { measure, products, ...(firm === undefined ? {} : { entities: [firm] }) };
  const dates = datesOf(decided);
  const duty = as === undefined ? { percent } : { percent, as };
  if (kind === 'excluded')
    return { ...around, type: 'ExclusionGranted', schemaVersion: 1, data: { ...scope, ...dates } };
  if (kind === 'amended')
    return {
      ...around,
      type: 'MeasureAmended',
      schemaVersion: 2,
      data: { ...scope, duty, ...dates },
    };
  return {
    ...around,
    type: 'MeasureAnnounced',
    schemaVersion: 2,
    data: { ...scope, instrument, flow, against, duty, ...dates },
  };
};

/**
 * One act covers all products with the same decision. The acts are sorted by the day of the
 * decision, then by the day on which they take effect.
 */
export const actsOf = (
  decisions: readonly DecidedFor[],
  head: TariffHead,
): readonly TariffEvent[] => {
  const groups = new Map<
    string,
    { readonly of: Decided; readonly products: Map<string, Product> }
  >();
  for (const { product, ...of } of decisions) {
    const { kind, measure, decided, from, until, firm, percent } = of;
    const key = JSON.stringify([kind, measure, decided, from, until, firm, percent]);
    const group = groups.get(key) ?? { of, products: new Map() };
    group.products.set(productKey(product), product);
    groups.set(key, group);
  }
  const taken = new Map<string, number>();
  return [...groups.values()]
    .sort((a, b) => compare(a.of, b.of))
    .map(({ of, products }) => {
      const id = idOf(of);
      const times = (taken.get(id) ?? 0) + 1;
      taken.set(id, times);
      return actOf(times === 1 ? id : `${id}-${times}`, of, [...products.values()], head);
    });
};

/** Compares decisions by date. All these dates have the form YYYY-MM-DD, so they sort as text. */
const compare = (a: Decided, b: Decided): number =>
  a.decided.localeCompare(b.decided) || a.from.localeCompare(b.from);
