/** The JSON Schemas that are shipped, made from the codecs and from the docblocks of their types. */
import type { Part } from '../../src/codec/codec';
import { catalogue } from '../../src/events/catalogue';
import { headerLine } from '../../src/log/event-log/header';
import { eventsArgs, queryCodec, relatedArgs, rowsArgs } from '../../src/query/queries/codecs';
import type { JsonSchema } from '../../src/query/schemas/json-schema';
import { logSchema, querySchema } from '../../src/query/schemas/log-schema';
import { answerSchema } from './answer-schemas';
import { readTexts } from './field-texts';

const queryTypes = new Map<string, Part>([
  ['Query', queryCodec],
  ['EventsArgs', eventsArgs],
  ['RelatedArgs', relatedArgs],
  ['RowsArgs', rowsArgs],
]);

/** The schemas by the names of their files. */
export const schemas = (): Readonly<Record<string, JsonSchema>> => {
  const texts = readTexts([
    { file: 'src/events/catalogue.ts', types: new Map(Object.entries(catalogue)) },
    { file: 'src/log/event-log/header.ts', types: new Map([['HeaderLine', headerLine]]) },
    { file: 'src/query/queries/query.ts', types: queryTypes },
  ]);
  return {
    'log.schema.json': logSchema(texts),
    'query.schema.json': querySchema(texts),
    'answer.schema.json': answerSchema(),
  };
};
