import type { EventLog } from 'bilateral';
import type { Asked, Command, Outcome } from '../contract/command';
import { misused, noMore } from '../contract/failure';
import { caseOption, textGiven } from '../contract/options';
import { openLog, openTimeline } from '../input/log-source';
import { noteUnread, readers } from './readers';

const run = async (asked: Asked): Promise<Outcome> => {
  const from = textGiven(asked.given, 'from') ?? 'log';
  const to = textGiven(asked.given, 'to') ?? (from === 'log' ? 'csv' : 'log');
  if (to === 'sql') return { _tag: 'Written', pieces: [await definition(asked)] };
  if (from === 'log') {
    const { log, rest } = to === 'log' ? await openLog(asked) : await openTimeline(asked);
    noMore(rest);
    return { _tag: 'Written', pieces: await written(asked, log, to) };
  }
  const [name, ...more] = asked.operands;
  if (name === undefined) throw misused('Name the file to convert, or "-" for standard input.');
  noMore(more);
  // The cast is safe: the parser of the command line has checked this name.
  const { log, unread } = await readers[from as keyof typeof readers](asked, name);
  noteUnread(asked, name, unread);
  return {
    _tag: 'Written',
    pieces: await written(asked, log, to),
    status: unread.length > 0 ? 'differs' : 'done',
  };
};

const written = async ({ given }: Asked, log: EventLog, to: string): Promise<Iterable<string>> => {
  const { formatLog, relations, timeline } = await import('bilateral');
  if (to === 'log') return [formatLog(log)];
  const { tableRows, tableToCsv, tableToNdjson } = await import('bilateral/tables');
  const relation = textGiven(given, 'relation') ?? log.header.parties.join('-');
  const by = textGiven(given, 'step') === 'instant' ? 'instant' : 'day';
  const rows = tableRows(timeline(relations)(log), { relation, by });
  return to === 'csv' ? tableToCsv(rows) : tableToNdjson(rows);
};

const definition = async ({ given }: Asked): Promise<string> => {
  const { tableDefinition } = await import('bilateral/tables');
  return tableDefinition({
    engine: textGiven(given, 'engine') === 'postgresql' ? 'postgresql' : 'duckdb',
    by: textGiven(given, 'step') === 'instant' ? 'instant' : 'day',
  });
};

export const convert: Command = {
  name: 'convert',
  summary: 'read tables and event data into a log, or write a log as a table',
  operands: 'LOG | FILE',
  details:
    'Rows that cannot be read are named on standard error with their line and the reason, and the status is then 1. Every format of --from except log needs --parties. The format tariffs also needs --measure, --by and --against. Options whose text begins with "tariffs:" are for that format alone.',
  options: [
    caseOption,
    {
      flags: '--from FORMAT',
      about:
        'what is read: a log (the default), dated steps of disputes, tables of rates, event data',
      choices: ['log', ...Object.keys(readers)],
    },
    {
      flags: '--to FORMAT',
      about:
        'what is written: a log, every version of every row as a table in csv or ndjson, or the sql that creates this table',
      choices: ['log', 'csv', 'ndjson', 'sql'],
    },
    { flags: '--parties A,B', about: 'the two parties of the log' },
    { flags: '--offset OFFSET', about: 'the offset from UTC at which the log counts days' },
    {
      flags: '--source TEXT',
      about: 'the source of rows that name no source; may be repeated',
      many: true,
    },
    { flags: '--measure ID', about: 'tariffs: the measure that the rates belong to' },
    {
      flags: '--by COUNTRY[,SECTOR[,NAME]]',
      about:
        'tariffs: who decides the rates, such as USA,GOV; SECTOR is GOV, JUD, LEG, BUS, CVL, IGO or MED',
    },
    { flags: '--against COUNTRY[,...]', about: 'tariffs: whose goods have the rates' },
    {
      flags: '--column OURS=THEIRS',
      about: 'tariffs: a column that has another name, such as rate=tariff; may be repeated',
      many: true,
    },
    {
      flags: '--lists FILE',
      about:
        'tariffs: a CSV table of lists of codes that share a rate. Its column "code" has a code, and its column "heading" the name of the list. The table of rates then has a column "heading", and none called "code"',
    },
    {
      flags: '--exclusions FILE',
      about:
        'tariffs: a CSV table of exclusions (columns code and from, the first day; optional until, firm)',
    },
    {
      flags: '--relation NAME',
      about: 'the text in the column "relation" of the table, such as the name of the log',
    },
    {
      flags: '--engine NAME',
      about: 'the database for which the sql is written',
      choices: ['duckdb', 'postgresql'],
    },
    {
      flags: '--step STEP',
      about: 'write the bounds of periods as days or as date-times',
      choices: ['day', 'instant'],
    },
  ],
  examples: [
    {
      line: 'bilateral convert --case japan-korea --to csv -o versions.csv',
      does: 'every version of every row, for a spreadsheet or a database',
    },
    {
      line: 'bilateral convert --from disputes --parties CHN,USA steps.csv',
      does: 'a log from a table of dated steps',
    },
  ],
  run,
};
