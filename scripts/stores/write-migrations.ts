/** Writes the migrations for PostgreSQL as files: `npm run migrations`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pgMigrations } from '../../src/postgres/migrations';

const folder = new URL('../../migrations/postgresql/', import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, sql } of pgMigrations) writeFileSync(new URL(name, folder), sql);
