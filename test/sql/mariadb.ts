import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Answer, Engine } from './answers';
import type { Case } from './cases';

const sql = (name: string): string =>
  readFileSync(new URL(`./mariadb/${name}.sql`, import.meta.url), 'utf8');

const steps = ['readings', 'permits', 'visits', 'answers'].map(sql).join('\n');
const known = new Set(['permits', 'visits']);

/** The socket of a MariaDB server to ask, if there is one. */
export const mariadbSocket = process.env.BILATERAL_MARIADB_SOCKET;

/** MariaDB, with tables versioned by the system and by periods of application; of the domain alone. */
export const mariadb = (socket: string): Engine => ({
  name: 'MariaDB',
  families: known,
  answers: async (cases) => {
    const printed = await run(socket, [sql('tables'), load(cases), steps].join('\n'));
    return (
      printed
        .split('\n')
        .filter((line) => line !== '')
        // Each line is an object that the last query makes.
        .map((line) => JSON.parse(line) as Answer)
    );
  },
  close: async () => {
    await run(socket, 'drop database if exists registry;');
  },
});

const run = (socket: string, script: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = [
      '--no-defaults',
      `--socket=${socket}`,
      '--user=root',
      '--default-character-set=utf8mb4',
    ];
    const client = spawn('mariadb', [...options, '--batch', '--raw', '--skip-column-names']);
    let [out, problems] = ['', ''];
    client.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    client.stderr.setEncoding('utf8').on('data', (text) => {
      problems += text;
    });
    client.on('error', reject);
    client.on('close', (status) => (status === 0 ? resolve(out) : reject(new Error(problems))));
    client.stdin.end(
      `set time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES';\n${script}`,
    );
  });

/** Hands over lines and questions as they are. */
const load = (cases: readonly Case[]): string => {
  const fill = (table: string, rows: readonly (readonly (string | number)[])[]) =>
    rows.length === 0
      ? ''
      : `insert into ${table} values ${rows.map((row) => `(${row.map(literal).join(',')})`).join(',\n')};`;
  return [
    fill(
      'log',
      cases.map(({ log }, index) => [index, log.header.offset]),
    ),
    fill(
      'line',
      cases.flatMap(({ log }, index) =>
        log.events.map((line, position) => [index, position, JSON.stringify(line)]),
      ),
    ),
    fill(
      'question',
      cases.flatMap(({ questions }, index) =>
        questions.map(({ asOf, knownAt = 'of late' }, number) => [index, number, asOf, knownAt]),
      ),
    ),
  ].join('\n');
};

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
