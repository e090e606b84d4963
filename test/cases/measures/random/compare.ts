import { isDeepStrictEqual } from 'node:util';
import { sameName } from '../oracle/scope/names';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pick = (value: unknown, fields: readonly string[]): unknown =>
  isRecord(value)
    ? Object.fromEntries(fields.flatMap((field) => (field in value ? [[field, value[field]]] : [])))
    : value;

/** The items of a list by some of their fields, in an order of their own. */
const items = (list: unknown, fields: readonly string[]): readonly unknown[] =>
  (Array.isArray(list) ? list : [])
    .map((each) => pick(each, fields))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const distinct = (list: readonly unknown[]): readonly unknown[] => [
  ...new Map(list.map((each) => [JSON.stringify(each), each])).values(),
];

const sorted = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : list);

/** Where a measure is for others alone, any act for one of them may be named. */
const inactive = (list: unknown): readonly unknown[] =>
  items(list, ['measure', 'because', 'act']).map((each) =>
    isRecord(each) && each.because === 'others-only' ? pick(each, ['measure', 'because']) : each,
  );

/** Exceptions with names as they are compared; why a part is out is told, and by which act. */
const exceptions = (list: unknown): readonly unknown[] =>
  items(
    (Array.isArray(list) ? list : []).filter(isRecord).map((each) => ({
      ...each,
      ...(typeof each.entity === 'string' ? { entity: sameName(each.entity) } : {}),
      ...(Array.isArray(each.when)
        ? { when: each.when.map((one) => sameName(String(one))).sort() }
        : {}),
    })),
    [
      'measure',
      'entity',
      'partner',
      'when',
      'product',
      'duty',
      'licence',
      'quota',
      'price',
      'inactive',
    ],
  );

const sideFields = (side: unknown): unknown =>
  isRecord(side)
    ? {
        duties: items(side.duties, [
          'measure',
          'act',
          'duty',
          'as',
          'product',
          'since',
          'phase',
          'deFacto',
        ]),
        displaced: items(side.displaced, ['measure', 'by', 'act']),
        unknown: items(side.unknown, ['measure', 'act', 'instrument']),
        inactive: inactive(side.inactive),
        additional: side.additional,
        ordinary: pick(side.ordinary, ['percent', 'specific']),
        total: side.total,
        exceptions: exceptions(side.exceptions),
      }
    : null;

/** What of an answer about duties is compared. */
export const comparedTariff = (answer: unknown): unknown =>
  isRecord(answer)
    ? { import: sideFields(answer.import), export: sideFields(answer.export) }
    : null;

/** What of an answer about licences is compared. */
export const comparedRegime = (answer: unknown): unknown =>
  isRecord(answer)
    ? {
        licence: answer.licence,
        exact: answer.exact,
        measures: sorted(answer.measures),
        acts: sorted(answer.acts),
        authorised: answer.authorised,
        authorisedBy: items(answer.authorisedBy, ['measure', 'licence', 'general', 'until']),
        undated: distinct(items(answer.undated, ['measure', 'act'])),
        deFacto: sorted(answer.deFacto),
        restrictions: items(answer.restrictions, [
          'measure',
          'act',
          'instrument',
          'quota',
          'price',
        ]),
        inactive: inactive(answer.inactive),
        exceptions: exceptions(answer.exceptions),
      }
    : null;

/** Where two answers differ, by field. */
export const differences = (a: unknown, b: unknown, path = ''): readonly string[] => {
  if (isDeepStrictEqual(a, b)) return [];
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((field) =>
      differences(a[field], b[field], path === '' ? field : `${path}.${field}`),
    );
  return [`${path}: ${JSON.stringify(a)} against ${JSON.stringify(b)}`];
};
