import { type } from 'arktype';
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

const id = type(expressions.id);
const country = type(expressions.country);
const when = type(expressions.when);
const words = type('string >= 1');
const licence = type.enumerated(...licenceNames);
const name = type(expressions.name);
const coded = type({ '+': 'reject', scheme: name, code: type(expressions.code) });
const products = name.or(coded).array().atLeastLength(1).narrow(areDistinct);
const effect = {
  'effectiveFrom?': when.or('null'),
  'effectiveUntil?': when,
  'promulgatedOn?': when,
  'completes?': id,
} as const;
const terms = {
  'licence?': licence,
  'onlyEntities?': 'boolean',
} as const;
const scope = {
  'partners?': country.array().atLeastLength(1).narrow(areDistinct),
  'entities?': words.array().atLeastLength(1).narrow(areDistinct),
} as const;
const citation = type({
  '+': 'reject',
  publisher: words,
  'title?': words,
  'url?': type(expressions.url),
  'publishedOn?': type(expressions.date),
  'confidence?': type.enumerated(...confidenceNames),
  'locator?': words,
});
const by = type({
  '+': 'reject',
  country,
  sector: type.enumerated(...sectorNames),
  'name?': words,
});

const envelope = {
  '+': 'reject',
  id,
  schemaVersion: '2',
  occurred: when,
  recordedAt: when,
  by,
  sources: citation.array(),
  'actsOn?': id.array(),
  'title?': words,
  'record?': words,
  'note?': words,
} as const;

const onMeasure = type({ '+': 'reject', measure: id, products, ...scope, ...effect });

const event = type({
  ...envelope,
  type: "'LicenceRegimeNoted'",
  data: { '+': 'reject', from: country, to: country, products, licence, ...effect },
})
  .or({
    ...envelope,
    type: "'MeasureAnnounced'",
    data: {
      '+': 'reject',
      measure: id,
      instrument: type.enumerated(...instrumentNames),
      flow: type.enumerated(...flowNames),
      against: country,
      products,
      'legalBasis?': words,
      ...terms,
      ...scope,
      ...effect,
    },
  })
  .or({
    ...envelope,
    type: "'MeasureAmended'",
    data: type({ '+': 'reject', measure: id, products, ...terms, ...scope, ...effect }).narrow(
      (data) => data.licence !== undefined || data.onlyEntities !== undefined,
    ),
  })
  .or({ ...envelope, type: "'MeasureSuspended'", data: onMeasure })
  .or({ ...envelope, type: "'MeasureResumed'", data: onMeasure });

export const accepts: Accepts = (value) => !(event(value) instanceof type.errors);
