import type {
  LicenceGranted,
  LicenceRefused,
  LicenceRevoked,
} from '../../events/measures/licences';
import { castDraft, type Draft } from '../../immer';
import type { Point } from '../../time/point';
import type { CountryCode, NationalActor } from '../../vocabulary/actors';
import type { EventId, LicenceId, MeasureId } from '../../vocabulary/ids';
import { nameKey } from '../../vocabulary/name-key';
import { goodsKeys } from '../../vocabulary/products';
import type { Copied, Deciding, Decision, Decisions } from '../schedule/decision';
import { enacting } from '../schedule/enacting';
import type { Force } from '../schedule/force';
import { table } from '../schedule/policy-table';
import { singleCourse } from '../schedule/replace';
import type { Since } from '../schedule/schedule';
import { type Apart, dueOnParts, partsBy } from './apart';
import { entityKey } from './measure-keys';

type LicenceTerms = {
  readonly grantee: string | null;
  readonly general: boolean;
  readonly partners: readonly CountryCode[] | null;
  readonly entities: readonly string[] | null;
  readonly when: readonly string[] | null;
  readonly replaces: LicenceId | null;
};

type LicenceValue = LicenceTerms | 'revoked' | 'refused';

/** The status of a licence. `coming` means that it was granted but is not valid yet. */
export type LicenceStatus = 'coming' | 'valid' | 'expired' | 'revoked' | 'refused';

/** One product under one licence. */
export type LicenceRow = Decisions<LicenceValue> & {
  readonly licence: LicenceId;
  readonly measure: MeasureId;
  /** The product's key, or `*` for all goods. */
  readonly product: string;
  readonly by: NationalActor;
  /** Who received the licence or applied for it; null if no act says so. */
  readonly grantee: string | null;
  /** Whether the licence is general: a general licence authorises everybody. */
  readonly general: boolean;
  /** The countries with which the licence allows trade; null means all countries. */
  readonly partners: readonly CountryCode[] | null;
  /** The firms with which the licence permits dealings; null means all firms. */
  readonly entities: readonly string[] | null;
  /** The conditions of the licence, all of which trade must meet; null if the licence has no conditions. */
  readonly when: readonly string[] | null;
  /** The licence that this licence replaces; null if it replaces none. */
  readonly replaces: LicenceId | null;
  readonly status: LicenceStatus;
  /** When the licence was first granted, or refused. */
  readonly granted: Since;
  /**
   * The first day on which the licence is no longer valid, as the last grant that took effect says. Null if that grant
   * has no end, or if no grant has taken effect.
   */
  readonly until: Point | null;
  /** The act that gave the licence its present form. */
  readonly act: EventId;
  /** The last decision that took effect, even if it is over; null if no decision has taken effect. */
  readonly last: Decision<LicenceValue> | null;
};

export const licenceKey = (measure: string, product: string): string => `${measure}|${product}`;
export const generalKey = (measure: string, product: string): string => `*${measure}|${product}`;
/**
 * The key of the licences that name a firm, for a product under a measure. `name` is the key of the firm's name.
 */
export const firmKey = (measure: string, product: string, name: string): string =>
  `~${name}@${measure}|${product}`;
/** The key of all rows of a licence, one for each of its products. */
export const licenceIdKey = (licence: string): string => `#${licence}`;
export const underMeasureKey = (measure: string): string => `|${measure}`;
/** The key under which to find the licences that replace the given licence under a measure. */
export const replacingKey = (measure: string, licence: string): string => `^${measure}|${licence}`;

const rowsOf = ({ data }: LicenceGranted | LicenceRevoked | LicenceRefused): readonly string[] =>
  goodsKeys(data.products).map((key) => `${licenceKey(data.measure, key)}/${data.licence}`);

const standing = (row: LicenceRow, before: LicenceRow, { strongest }: Force): LicenceRow => {
  const top = strongest(row.decisions.filter(({ begun }) => begun));
  if (top !== undefined) {
    const { act, until, value } = top;
    if (typeof value === 'string') return { ...row, status: value, act, last: top };
    return { ...row, ...value, status: 'valid', act, until, last: top };
  }
  const [next] = row.decisions;
  if (next !== undefined && before.status !== 'valid')
    return { ...row, ...(typeof next.value === 'string' ? {} : next.value), status: 'coming' };
  return { ...row, status: before.status === 'coming' ? 'coming' : 'expired' };
};

const { take: takeAct, due: dueOnPart } = enacting(
  singleCourse<LicenceValue, Copied<LicenceRow>>(true),
  {
    settle: standing,
  },
);

type LicenceAct = LicenceGranted | LicenceRevoked | LicenceRefused;

const take = (
  draft: Draft<LicenceRow>,
  event: LicenceAct,
  value: LicenceValue,
  offsetMs: number,
): void => {
  // An act that states no start takes effect on the day on which it was taken.
  const { data } = event;
  const dates: Deciding['data'] = {
    ...('effectiveFrom' in data ? { effectiveFrom: data.effectiveFrom } : {}),
    ...('effectiveUntil' in data ? { effectiveUntil: data.effectiveUntil } : {}),
  };
  const { id, type, occurred } = event;
  takeAct(draft, { id, type, occurred, data: dates }, [value], offsetMs);
};

const newRow = (event: LicenceGranted | LicenceRefused, product: string): Draft<LicenceRow> =>
  castDraft<LicenceRow>({
    licence: event.data.licence,
    measure: event.data.measure,
    product,
    by: event.by,
    grantee: event.data.grantee ?? null,
    general: false,
    partners: null,
    entities: null,
    when: null,
    replaces: null,
    status: 'coming',
    granted: event.occurred,
    until: null,
    act: event.id,
    last: null,
    decisions: [],
  });

const partBy = (draft: Draft<Apart<LicenceRow>>, { by }: LicenceAct) =>
  partsBy<Draft<LicenceRow>>(draft, by.country)[0];

/** Returns the part of a row with the acts of the country that acts in `event`. Adds the part if it is missing. */
const partOf = (
  draft: Draft<Apart<LicenceRow>>,
  event: LicenceGranted | LicenceRefused,
  id: string,
): Draft<LicenceRow> => {
  const own = partBy(draft, event);
  if (own !== undefined) return own;
  const part = newRow(event, productIn(id));
  draft.others = [...(draft.others ?? []), part];
  return part;
};

const grant = (draft: Draft<LicenceRow>, event: LicenceGranted, offsetMs: number): void => {
  const { grantee, general, partners, entities, when, replaces } = event.data;
  const terms: LicenceTerms = {
    grantee: grantee ?? draft.grantee,
    general: general ?? false,
    partners: partners ?? null,
    entities: entities ?? null,
    when: when ?? null,
    replaces: replaces ?? draft.replaces,
  };
  take(draft, event, terms, offsetMs);
};

const productIn = (id: string): string => id.slice(id.indexOf('|') + 1, id.lastIndexOf('/'));

const grantKeys = ({ data }: LicenceGranted, id: string): readonly string[] => {
  const { measure, licence, replaces, general, grantee, entities = [] } = data;
  const product = productIn(id);
  const names = (grantee === undefined ? entities : [grantee, ...entities]).map(nameKey);
  return [
    licenceIdKey(licence),
    underMeasureKey(measure),
    ...(replaces === undefined ? [] : [replacingKey(measure, replaces)]),
    ...(general === true ? [generalKey(measure, product)] : []),
    ...names.flatMap((name) => [entityKey(name), firmKey(measure, product, name)]),
  ];
};

const refuseForItself = ({ data: { licence, replaces } }: LicenceGranted): string | undefined =>
  replaces === licence
    ? 'a licence cannot replace itself; correct "replaces", or leave it out of a renewal'
    : undefined;

/**
 * The table of licences, with one row for each product under each licence. A renewal replaces the grant that
 * it renews.
 */
export const licences = table<Apart<LicenceRow>>()(
  {
    LicenceGranted: {
      row: rowsOf,
      begin: (event, id, offsetMs) => {
        const part = newRow(event, productIn(id));
        grant(part, event, offsetMs);
        return part;
      },
      evolve: (draft, event, id, offsetMs) => grant(partOf(draft, event, id), event, offsetMs),
      refuseBegin: refuseForItself,
      refuse: (_, event) => refuseForItself(event),
      keys: grantKeys,
    },
    LicenceRevoked: {
      row: rowsOf,
      evolve: (draft, event, _, offsetMs) => {
        const own = partBy(draft, event);
        if (own !== undefined) take(own, event, 'revoked', offsetMs);
      },
      missing: ({ data: { licence } }, id) =>
        `no earlier event grants the licence "${licence}" for exactly "${productIn(id)}"; revoke it for each of the goods that its grant names, and grant it again for those for which it remains, or correct the id`,
      refuse: (row, event) =>
        partsBy<LicenceRow>(row, event.by.country)[0]?.status === 'refused'
          ? 'the licence was refused, so there is nothing to revoke'
          : undefined,
    },
    LicenceRefused: {
      row: rowsOf,
      begin: (event, id, offsetMs) => {
        const part = newRow(event, productIn(id));
        take(part, event, 'refused', offsetMs);
        return part;
      },
      evolve: (draft, event, id, offsetMs) =>
        take(partOf(draft, event, id), event, 'refused', offsetMs),
      keys: ({ data }) => [licenceIdKey(data.licence), underMeasureKey(data.measure)],
    },
  },
  {
    due: dueOnParts<LicenceRow>(dueOnPart),
    key: (id) => id.slice(0, id.lastIndexOf('/')),
  },
);
