import * as v from 'valibot';
import {
  type Accepts,
  areDistinct,
  confidenceNames,
  expressions,
  flowNames,
  instrumentNames,
  licenceNames,
  sectorNames,
} from './forms.ts';

const text = (form: RegExp) => v.pipe(v.string(), v.regex(form));
const id = text(expressions.id);
const country = text(expressions.country);
const when = text(expressions.when);
const words = v.pipe(v.string(), v.minLength(1));
const licence = v.picklist(licenceNames);
const product = v.union([
  text(expressions.name),
  v.strictObject({ scheme: text(expressions.name), code: text(expressions.code) }),
]);
const products = v.pipe(
  v.array(product),
  v.minLength(1),
  v.check((items) => areDistinct(items)),
);
const effect = {
  effectiveFrom: v.optional(v.nullable(when)),
  effectiveUntil: v.optional(when),
  promulgatedOn: v.optional(when),
  completes: v.optional(id),
};
const terms = {
  licence: v.optional(licence),
  onlyEntities: v.optional(v.boolean()),
};
const distinct = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(
    v.array(item),
    v.minLength(1),
    v.check((items) => areDistinct(items)),
  );
const scope = {
  partners: v.optional(distinct(country)),
  entities: v.optional(distinct(words)),
};
const citation = v.strictObject({
  publisher: words,
  title: v.optional(words),
  url: v.optional(text(expressions.url)),
  publishedOn: v.optional(text(expressions.date)),
  confidence: v.optional(v.picklist(confidenceNames)),
  locator: v.optional(words),
});

const act = <Type extends string, Data extends v.GenericSchema>(type: Type, data: Data) =>
  v.strictObject({
    id,
    type: v.literal(type),
    schemaVersion: v.literal(2),
    occurred: when,
    recordedAt: when,
    by: v.strictObject({ country, sector: v.picklist(sectorNames), name: v.optional(words) }),
    data,
    sources: v.array(citation),
    actsOn: v.optional(v.array(id)),
    title: v.optional(words),
    record: v.optional(words),
    note: v.optional(words),
  });

const onMeasure = v.strictObject({ measure: id, products, ...scope, ...effect });

const event = v.variant('type', [
  act(
    'LicenceRegimeNoted',
    v.strictObject({ from: country, to: country, products, licence, ...effect }),
  ),
  act(
    'MeasureAnnounced',
    v.strictObject({
      measure: id,
      instrument: v.picklist(instrumentNames),
      flow: v.picklist(flowNames),
      against: country,
      products,
      legalBasis: v.optional(words),
      ...terms,
      ...scope,
      ...effect,
    }),
  ),
  act(
    'MeasureAmended',
    v.pipe(
      v.strictObject({ measure: id, products, ...terms, ...scope, ...effect }),
      v.check((data) => data.licence !== undefined || data.onlyEntities !== undefined),
    ),
  ),
  act('MeasureSuspended', onMeasure),
  act('MeasureResumed', onMeasure),
]);

export const accepts: Accepts = (value) => v.safeParse(event, value).success;
