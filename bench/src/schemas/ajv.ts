import { Ajv } from 'ajv';
import {
  type Accepts,
  confidenceNames,
  flowNames,
  forms,
  instrumentNames,
  licenceNames,
  sectorNames,
} from './forms.ts';

type Fields = { readonly [name: string]: object };

const text = (form: string) => ({ type: 'string', pattern: form });
const oneOf = (names: readonly string[]) => ({ type: 'string', enum: names });
const closed = (required: Fields, optional: Fields = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});
const listOf = (items: object) => ({ type: 'array', items });
const distinct = (items: object) => ({ ...listOf(items), minItems: 1, uniqueItems: true });

const id = text(forms.id);
const country = text(forms.country);
const when = text(forms.when);
const words = { type: 'string', minLength: 1 };
const licence = oneOf(licenceNames);
const products = distinct({
  anyOf: [text(forms.name), closed({ scheme: text(forms.name), code: text(forms.code) })],
});
const effect = {
  effectiveFrom: { anyOf: [{ type: 'null' }, when] },
  effectiveUntil: when,
  promulgatedOn: when,
  completes: id,
};
const terms = { licence, onlyEntities: { type: 'boolean' } };
const scope = { partners: distinct(country), entities: distinct(words) };
const citation = closed(
  { publisher: words },
  {
    title: words,
    url: text(forms.url),
    publishedOn: text(forms.date),
    confidence: oneOf(confidenceNames),
    locator: words,
  },
);

const act = (type: string, data: object) =>
  closed(
    {
      id,
      type: { const: type },
      schemaVersion: { const: 2 },
      occurred: when,
      recordedAt: when,
      by: closed({ country, sector: oneOf(sectorNames) }, { name: words }),
      data,
      sources: listOf(citation),
    },
    { actsOn: listOf(id), title: words, record: words, note: words },
  );

const onMeasure = closed({ measure: id, products }, { ...scope, ...effect });
const isChange = { anyOf: Object.keys(terms).map((name) => ({ required: [name] })) };

const event = {
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: [
    act('LicenceRegimeNoted', closed({ from: country, to: country, products, licence }, effect)),
    act(
      'MeasureAnnounced',
      closed(
        {
          measure: id,
          instrument: oneOf(instrumentNames),
          flow: oneOf(flowNames),
          against: country,
          products,
        },
        { legalBasis: words, ...terms, ...scope, ...effect },
      ),
    ),
    act('MeasureAmended', {
      ...closed({ measure: id, products }, { ...terms, ...scope, ...effect }),
      ...isChange,
    }),
    act('MeasureSuspended', onMeasure),
    act('MeasureResumed', onMeasure),
  ],
};

const validate = new Ajv({ discriminator: true, strictRequired: false }).compile(event);

export const accepts: Accepts = (value) => validate(value) === true;
