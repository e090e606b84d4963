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
  /** The measure under which it is. */
  readonly measure: MeasureId;
  /** The goods that it covers, or `*` for all that the measure covers. */
  readonly products: Goods;
  /** The licence, by the id that its acts share. */
  readonly licence: LicenceId;
};

/**
 * A licence is granted under a measure, or renewed where it comes again: what the measure forbids or
 * makes subject to a licence is authorised for whom it names.
 */
export type LicenceGranted = Act<
  'LicenceGranted',
  OnLicence & {
    /** Who got it, by name. */
    readonly grantee?: string;
    /** A general licence: it authorises everybody (31 CFR 501.801(a); German law: Allgemeinverfügung). */
    readonly general?: true;
    /** The countries of the other side for which it is; absent: all. */
    readonly partners?: readonly CountryCode[];
    /** The firms or persons for dealings with which it is; absent: all. */
    readonly entities?: readonly string[];
    /** From when it is valid; absent: from `occurred`. */
    readonly effectiveFrom?: Point;
    /** Until when it is valid, this day excluded. */
    readonly effectiveUntil?: Point;
    /** The licence under the same measure that it replaces altogether. */
    readonly replaces?: LicenceId;
  },
  NationalActor
>;

/** A licence is taken back for the goods named. */
export type LicenceRevoked = Act<
  'LicenceRevoked',
  OnLicence & {
    /** From when it is no longer valid; absent: from `occurred`. */
    readonly effectiveFrom?: Point;
  },
  NationalActor
>;

/** An application for a licence is refused. */
export type LicenceRefused = Act<
  'LicenceRefused',
  OnLicence & {
    /** Who applied for it, by name. */
    readonly grantee?: string;
  },
  NationalActor
>;

const onLicence = { ...onMeasure, licence: licenceId } as const;

/** Codec of {@link LicenceGranted}. */
export const licenceGranted: ActCodec<LicenceGranted> = nationalAct(
  'LicenceGranted',
  2,
  strictObject('data', onLicence, {
    grantee: properName,
    general: yes,
    partners: narrowing.partners,
    entities: narrowing.entities,
    effectiveFrom: point,
    effectiveUntil: point,
    replaces: licenceId,
  }),
);

/** Codec of {@link LicenceRevoked}. */
export const licenceRevoked: ActCodec<LicenceRevoked> = nationalAct(
  'LicenceRevoked',
  1,
  strictObject('data', onLicence, { effectiveFrom: point }),
);

/** Codec of {@link LicenceRefused}. */
export const licenceRefused: ActCodec<LicenceRefused> = nationalAct(
  'LicenceRefused',
  1,
  strictObject('data', onLicence, { grantee: properName }),
);
