/** Writes the JSON Schemas to `schemas/`, and the page of all fields: `npm run schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fieldsPage } from './fields-page';
import { schemas } from './schemas';

const root = new URL('../', import.meta.url);
const made = schemas();

mkdirSync(new URL('schemas/', root), { recursive: true });
for (const [name, schema] of Object.entries(made))
  writeFileSync(new URL(`schemas/${name}`, root), `${JSON.stringify(schema)}\n`);
writeFileSync(new URL('docs/reference/event-fields.md', root), fieldsPage(made));
