import { z } from 'zod';
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

const id = z.string().regex(expressions.id);
const country = z.string().regex(expressions.country);
const when = z.string().regex(expressions.when);
const words = z.string().min(1);
const licence = z.enum([...licenceNames]);
const product = z.union([
  z.string().regex(expressions.name),
  z.strictObject({
    scheme: z.string().regex(expressions.name),
    code: z.string().regex(expressions.code),
  }),
]);
const products = z.array(product).min(1).refine(areDistinct);
const effect = {
  effectiveFrom: when.nullable().optional(),
  effectiveUntil: when.optional(),
  promulgatedOn: when.optional(),
  completes: id.optional(),
};
const terms = {
  licence: licence.optional(),
  onlyEntities: z.boolean().optional(),
};
const scope = {
  partners: z.array(country).min(1).refine(areDistinct).optional(),
  entities: z.array(words).min(1).refine(areDistinct).optional(),
};
const citation = z.strictObject({
  publisher: words,
  title: words.optional(),
  url: z.string().regex(expressions.url).optional(),
  publishedOn: z.string().regex(expressions.date).optional(),
  confidence: z.enum(confidenceNames).optional(),
  locator: words.optional(),
});

const act = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({
    id,
    type: z.literal(type),
    schemaVersion: z.literal(2),
    occurred: when,
    recordedAt: when,
    by: z.strictObject({ country, sector: z.enum(sectorNames), name: words.optional() }),
    data,
    sources: z.array(citation),
    actsOn: z.array(id).optional(),
    title: words.optional(),
    record: words.optional(),
    note: words.optional(),
  });

const onMeasure = z.strictObject({ measure: id, products, ...scope, ...effect });

const event = z.discriminatedUnion('type', [
  act(
    'LicenceRegimeNoted',
    z.strictObject({ from: country, to: country, products, licence, ...effect }),
  ),
  act(
    'MeasureAnnounced',
    z.strictObject({
      measure: id,
      instrument: z.enum([...instrumentNames]),
      flow: z.enum(flowNames),
      against: country,
      products,
      legalBasis: words.optional(),
      ...terms,
      ...scope,
      ...effect,
    }),
  ),
  act(
    'MeasureAmended',
    z
      .strictObject({ measure: id, products, ...terms, ...scope, ...effect })
      .refine((data) => data.licence !== undefined || data.onlyEntities !== undefined),
  ),
  act('MeasureSuspended', onMeasure),
  act('MeasureResumed', onMeasure),
]);

export const accepts: Accepts = (value) => event.safeParse(value).success;
