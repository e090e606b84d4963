import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { JsonSchema } from 'bilateral/query';
import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { shippedText } from '../input/files';

const ending = '.schema.json';

const shipped = (): ReadonlyMap<string, () => JsonSchema> => {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('bilateral/schemas/log.schema.json'));
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => [
        file.slice(0, -ending.length),
        () => JSON.parse(shippedText(`${folder}/${file}`)) as JsonSchema,
      ]),
  );
};

type Definitions = { readonly [name: string]: JsonSchema };

const run = async ({ operands }: Asked): Promise<Outcome> => {
  const [name, ...more] = operands;
  noMore(more);
  const files = shipped();
  const log = files.get('log')?.() ?? {};
  // Every schema that has a name is in `$defs` of the log's schema.
  const definitions = (log.$defs ?? {}) as Definitions;
  const { catalogue } = await import('bilateral');
  const events = Object.keys(catalogue);
  if (name === undefined)
    return {
      _tag: 'Answered',
      json: () => ({ files: [...files.keys()], events }),
      lines: () => [...files.keys(), ...events],
    };
  const schema =
    files.get(name)?.() ??
    (events.includes(name) ? schemaWithDefinitions(name, definitions) : undefined);
  if (schema === undefined)
    throw misused(`There is no schema "${name}". "bilateral schema" lists those that there are.`);
  return { _tag: 'Written', isJson: true, pieces: [`${JSON.stringify(schema, null, 2)}\n`] };
};

const schemaWithDefinitions = (name: string, definitions: Definitions): JsonSchema => {
  const needed = new Set([name]);
  for (const each of needed)
    for (const [, other = ''] of JSON.stringify(definitions[each]).matchAll(
      /"#\/\$defs\/([^"]+)"/g,
    ))
      needed.add(other);
  needed.delete(name);
  const others = Object.fromEntries(
    [...needed].sort().map((each) => [each, definitions[each] ?? {}]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...definitions[name],
    $defs: others,
  };
};

export const schema: Command = {
  name: 'schema',
  summary: 'the JSON Schema of a line of a log, of a query, or of one type of event',
  operands: '[NAME]',
  details: 'Without a name it lists the schemas that there are.',
  options: [],
  examples: [
    { line: 'bilateral schema log -o log.schema.json', does: 'what an editor checks a log with' },
    { line: 'bilateral schema MeasureAnnounced', does: 'the fields of one type of event' },
  ],
  run,
};
