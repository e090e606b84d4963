import type { ProductNoted } from '../../events/measures/products';
import type { Draft } from '../../immer';
import { nameKey } from '../../vocabulary/name-key';
import { coveringKeys, productKey } from '../../vocabulary/products';
import type { Copied, Decision, Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import type { Force } from '../schedule/force';
import { table } from '../schedule/policy-table';
import { refuseToBeginComplete, refuseToComplete, refuseToWithdraw } from '../schedule/refuse';
import { singleCourse } from '../schedule/replace';

/** The codes that a `ProductNoted` event gives for a good, as product keys. */
export type NotedCodes = {
  /** Codes that contain only this good. */
  readonly codes: readonly string[];
  /** Codes that also contain other goods. */
  readonly partOf: readonly string[];
  /** Whether no other code contains the good. True if the event gives `partOf`, even as an empty list. */
  readonly areAll: boolean;
};

/** The codes of a good that acts call by a name. If several `ProductNoted` events are in effect, the last applies. */
export type ProductCodes = Decisions<NotedCodes> & { readonly product: string };

const course = singleCourse<NotedCodes, Copied<ProductCodes>>();

const mayEnd = (): boolean => true;

const { take, takeBack, due } = enacting(course, { mayEnd });

const note = (
  draft: Draft<ProductCodes>,
  event: ProductNoted,
  _: string,
  offsetMs: number,
): void => {
  const { codes, partOf } = event.data;
  const value = {
    codes: codes.map(productKey),
    partOf: (partOf ?? []).map(productKey),
    areAll: partOf !== undefined,
  };
  take(draft, event, [value], offsetMs);
};

export const codeKey = (code: string): string => `=${code}`;

/** The index key under which all goods with a code within the given code are found. */
export const withinCodeKey = (code: string): string => `>${code}`;

/**
 * The index key under which all goods are found whose names differ from the given name only in capitals,
 * hyphens and the like.
 */
export const spellingKey = (name: string): string => `~${nameKey(name)}`;

export const codesHeld = (
  { decisions }: ProductCodes,
  { strongest }: Force,
): Decision<NotedCodes> | undefined => strongest(decisions.filter(({ begun }) => begun));

export const productCodes = table<ProductCodes>()(
  {
    ProductNoted: {
      row: ({ data }) => data.product,
      keys: ({ data: { product, codes, partOf = [] } }) => [
        spellingKey(product),
        ...[...codes, ...partOf].map(productKey).flatMap((key) => [
          codeKey(key),
          ...coveringKeys(key)
            .filter((wider) => wider !== key)
            .map(withinCodeKey),
        ]),
      ],
      begin: (event, id, offsetMs) => {
        const row: Draft<ProductCodes> = { product: event.data.product, decisions: [] };
        note(row, event, id, offsetMs);
        return row;
      },
      evolve: note,
      refuseBegin: refuseToBeginComplete,
      refuse: (row, event) => refuseToComplete(row, event, course.mayComplete),
    },
    DecisionWithdrawn: {
      row: ({ data }) => ('product' in data ? data.product : []),
      evolve: (draft, event, _, offsetMs) => takeBack(draft, event, offsetMs),
      missing: ({ data }) =>
        'product' in data
          ? `no earlier event notes the codes of "${data.product}"; correct the name, or date the withdrawal after the note`
          : undefined,
      refuse: (row, { data }) =>
        refuseToWithdraw(row, data.withdraws, 'note the codes anew', mayEnd),
    },
  },
  { due },
);
