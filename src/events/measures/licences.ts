import { properName } from '../../codec/identifier';
import { yes } from '../../codec/literals';
import { strictObject } from '../../codec/strict-object';
import type { Point } from '../../time/point';
import type { CountryCode, NationalActor } from '../../vocabulary/actors';
import { point } from '../../vocabulary/dates';
import { type LicenceId, licenceId, type MeasureId } from '../../vocabulary/ids';
import type { Goods } from '../../vocabulary/products';
import { type Act, type ActCodec, nationalAct } from '../envelope/envelope';
import { narrowing, onMeasure } from './scope';

type OnLicence = {
  /** The measure under which the licence is granted, revoked or refused. */
  readonly measure: MeasureId;
  /** The goods of the licence, or `*` for all goods of the measure. */
  readonly products: Goods;
  /** The licence. All acts on it use the same id. */
  readonly licence: LicenceId;
};

/**
 * A licence is granted under a measure, or renewed if it was granted before. It authorises its
 * grantees to do what the measure forbids or makes subject to a licence.
 */
export type LicenceGranted = Act<
  'LicenceGranted',
  OnLicence & {
    /** The name of the grantee. A licence that is not general authorises nobody else. */
    readonly grantee?: string;
    /**
     * Marks a general licence, which authorises everybody (31 CFR 501.801(a); German law:
     * Allgemeinverfügung).
     */
    readonly general?: true;
    /** The countries with which the licence allows trade. Absent: all. */
    readonly partners?: readonly CountryCode[];
    /** The firms or persons with which the licence allows dealings. Absent: all. */
    readonly entities?: readonly string[];
    /**
     * The conditions on which the licence is granted. Each has a name that the author chooses. The licence
     * authorises only trade that meets all of them, and a question must name the conditions that the trade
     * meets. Absent: the licence has no conditions.
     */
    readonly when?: readonly string[];
    /** The first day or moment at which the licence is valid. Absent: `occurred`. */
    readonly effectiveFrom?: Point;
    /** The first day or moment at which the licence is no longer valid. */
    readonly effectiveUntil?: Point;
    /** The licence under the same measure that this licence replaces entirely. */
    readonly replaces?: LicenceId;
  },
  NationalActor
>;

/**
 * A licence is revoked for some or all of the products that its grant names. To revoke the licence for only a part
 * of one product, revoke it for the whole product, and grant it again for the rest of the product.
 */
export type LicenceRevoked = Act<
  'LicenceRevoked',
  OnLicence & {
    /** The first day or moment at which the licence is no longer valid. Absent: `occurred`. */
    readonly effectiveFrom?: Point;
  },
  NationalActor
>;

/** An application for a licence is refused. */
export type LicenceRefused = Act<
  'LicenceRefused',
  OnLicence & {
    /** The name of the applicant. */
    readonly grantee?: string;
  },
  NationalActor
>;

const onLicence = { ...onMeasure, licence: licenceId } as const;

export const licenceGranted: ActCodec<LicenceGranted> = nationalAct(
  'LicenceGranted',
  2,
  strictObject('data', onLicence, {
    grantee: properName,
    general: yes,
    partners: narrowing.partners,
    entities: narrowing.entities,
    when: narrowing.when,
    effectiveFrom: point,
    effectiveUntil: point,
    replaces: licenceId,
  }),
);

export const licenceRevoked: ActCodec<LicenceRevoked> = nationalAct(
  'LicenceRevoked',
  1,
  strictObject('data', onLicence, { effectiveFrom: point }),
);

export const licenceRefused: ActCodec<LicenceRefused> = nationalAct(
  'LicenceRefused',
  1,
  strictObject('data', onLicence, { grantee: properName }),
);
