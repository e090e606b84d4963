/** Writes the JSON Schemas to `schemas/`, and all fields to the page on events: `npm run schemas`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fieldsPage } from './fields-page';
import { schemas } from './schemas';

const root = new URL('../../', import.meta.url);
const made = schemas();

mkdirSync(new URL('schemas/', root), { recursive: true });
for (const [name, schema] of Object.entries(made))
  writeFileSync(new URL(`schemas/${name}`, root), `${JSON.stringify(schema)}\n`);
const page = new URL('docs/reference/events.md', root);
writeFileSync(page, fieldsPage(readFileSync(page, 'utf8'), made));
