import type { Point } from '../../time/point';
import type { NationalActor } from '../../vocabulary/actors';
import type { EventId, LicenceId, MeasureId } from '../../vocabulary/ids';
import { productKey } from '../../vocabulary/products';
import { table } from '../schedule/policy-table';
import type { Since } from '../schedule/schedule';

/** One licence granted under a measure. */
export type Licence = {
  readonly licence: LicenceId;
  readonly measure: MeasureId;
  /** The products' keys. */
  readonly products: readonly string[];
  readonly by: NationalActor;
  readonly grantee: string | null;
  readonly status: 'valid' | 'expired';
  readonly granted: Since;
  readonly until: Point | null;
  readonly act: EventId;
};

/** Licences, one row each. */
export const licences = table<Licence>()(
  {
    LicenceGranted: {
      row: ({ data }) => data.licence,
      begin: ({ id, by, occurred, data }) => ({
        licence: data.licence,
        measure: data.measure,
        products: data.products.map(productKey),
        by,
        grantee: data.grantee ?? null,
        status: 'valid',
        granted: occurred,
        until: data.effectiveUntil ?? null,
        act: id,
      }),
    },
  },
  {
    due: ({ status, until }) =>
      status === 'valid' && until !== null
        ? {
            on: until,
            becomes: (draft) => {
              draft.status = 'expired';
            },
          }
        : undefined,
  },
);
