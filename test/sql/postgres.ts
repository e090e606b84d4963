import { readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import type { Answer, Engine } from './answers';
import type { Case } from './cases';

const sql = (name: string): string =>
  readFileSync(new URL(`./postgres/${name}.sql`, import.meta.url), 'utf8');

const steps = ['readings', 'permits', 'visits', 'leases', 'proceedings'].map(sql);
const ask = sql('answers');

/** PostgreSQL, in process. */
export const postgres = async (database: PGlite): Promise<Engine> => {
  await database.exec(`set timezone = 'UTC'; ${sql('tables')}; ${sql('proceeding-steps')}`);
  return {
    name: 'PostgreSQL (PGlite)',
    families: new Set(['permits', 'visits', 'leases', 'proceedings']),
    answers: async (cases) => {
      await database.exec('truncate log, line, question, reading, seen, version');
      await load(database, cases);
      for (const step of steps) await database.exec(`${step}; analyze`);
      return (await database.query<Answer>(ask)).rows;
    },
    close: () => database.close(),
  };
};

/** Hands over lines and questions as they are. */
const load = async (database: PGlite, cases: readonly Case[]): Promise<void> => {
  const fill = (table: string, columns: string, rows: readonly object[]) =>
    database.query(
      `insert into ${table} select * from jsonb_to_recordset($1) as given(${columns})`,
      [JSON.stringify(rows)],
    );
  await fill(
    'log',
    'log int, zone text',
    cases.map(({ log }, index) => ({ log: index, zone: log.header.offset })),
  );
  await fill(
    'line',
    'log int, position int, line jsonb',
    cases.flatMap(({ log }, index) =>
      log.events.map((line, position) => ({ log: index, position, line })),
    ),
  );
  await fill(
    'question',
    'log int, number int, as_of text, known_at text',
    cases.flatMap(({ questions }, index) =>
      questions.map(({ asOf, knownAt = 'of late' }, number) => ({
        log: index,
        number,
        as_of: asOf,
        known_at: knownAt,
      })),
    ),
  );
  await database.exec('analyze');
};
