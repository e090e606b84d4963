// The order of the folders. A folder may import those named beside it and the files of src/ itself.
const folders = {
  hash: [],
  time: [],
  codec: ['time'],
  vocabulary: ['time', 'codec'],
  events: ['time', 'codec', 'vocabulary'],
  log: ['hash', 'time', 'codec', 'vocabulary', 'events', 'temporal'],
  temporal: ['time'],
  core: ['time', 'temporal'],
  relations: ['time', 'codec', 'vocabulary', 'events', 'log', 'temporal'],
  questions: ['time', 'vocabulary', 'temporal', 'relations'],
  cases: ['time', 'vocabulary', 'events', 'log', 'temporal', 'relations'],
  node: ['time', 'vocabulary', 'events', 'log', 'temporal', 'relations'],
  seal: ['hash'],
  tables: ['time', 'vocabulary', 'events', 'temporal', 'relations', 'questions'],
  postgres: ['time', 'vocabulary', 'events', 'log', 'temporal', 'relations', 'questions', 'tables'],
  codebooks: ['time', 'codec', 'vocabulary', 'events', 'log'],
  evidence: [
    'hash',
    'time',
    'codec',
    'vocabulary',
    'events',
    'log',
    'temporal',
    'relations',
    'questions',
    'query',
  ],
  query: ['time', 'codec', 'vocabulary', 'events', 'log', 'temporal', 'relations', 'questions'],
  testing: ['time', 'codec', 'vocabulary', 'events', 'log', 'temporal', 'relations', 'questions'],
};

// The order of the rooms inside a folder; '.' is its own files. A room may import those before it.
const rooms = {
  events: ['envelope', 'families', 'measures', 'coverage', 'disputes', '.', 'versions', 'decode'],
  log: ['event-log', 'checks', 'text', '.'],
  temporal: ['event', 'table', 'fold', 'corrections', 'rows', 'timeline', 'verbs'],
  'temporal/verbs': ['support', '.', 'evidence', 'record', 'certainty'],
  relations: [
    'schedule',
    'measures',
    'lists',
    'products',
    'coverage',
    'disputes',
    'agreements',
    'courts',
    'talks',
    'society',
    'names',
    '.',
    'record',
    'pairs',
  ],
  questions: [
    'arguments',
    'products',
    'coverage',
    'measures',
    'disputes',
    'agreements',
    'claims',
    '.',
  ],
  charts: ['svg', 'readings', 'data', 'draw'],
  node: ['lock', 'stream', 'file'],
  postgres: ['statements', 'events', 'versions'],
  codebooks: ['.', 'wto', 'cameo', 'plover', 'goldstein', 'gta', 'crosswalk', 'coding', 'readers'],
  'codebooks/readers': ['text', 'row', 'disputes', '.'],
  query: [
    'json',
    'events',
    'queries',
    'answers',
    'catalogue',
    'verbs',
    'about',
    'digest',
    'schemas',
    '.',
  ],
  testing: ['.', 'builders', 'oracle', 'arbitraries', 'specification', 'snapshot', 'store', 'laws'],
  command: [
    'contract',
    'text',
    'input',
    'answers',
    'screen',
    'check',
    'evidence',
    'convert',
    'faces',
    'completion',
    '.',
  ],
  'testing/laws': ['support', 'state', 'verbs', 'log', '.'],
};

const ownFiles = '(?!index)[a-z-]+\\.ts$';

const folderRule = ([folder, before]) => ({
  name: `${folder}-imports-only-folders-before-it`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/((${[folder, ...before].join('|')})/|${ownFiles})` },
});

const roomPath = (folder, room) => `^src/${folder}/${room === '.' ? ownFiles : `${room}/`}`;

const roomRules = ([folder, order]) =>
  order.slice(0, -1).map((room, at) => ({
    name: `${folder}/${room}-imports-only-rooms-before-it`,
    severity: 'error',
    from: { path: roomPath(folder, room) },
    to: {
      path: order
        .slice(at + 1)
        .map((later) => roomPath(folder, later))
        .join('|'),
    },
  }));

const onlyFrom = (name, from, packageName) => ({
  name,
  severity: 'error',
  from: { pathNot: from },
  to: { path: `node_modules/${packageName}` },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'the-command-knows-only-entry-points',
      severity: 'error',
      from: { path: '^src/command/' },
      // Beside them it knows which fields of rows are of no use to a reader; the query API leaves out the same.
      to: { path: '^src/', pathNot: '^src/(command/|internals\\.ts$)|index\\.ts$' },
    },
    {
      name: 'nothing-imports-the-command',
      severity: 'error',
      from: { pathNot: '^src/command/' },
      to: { path: '^src/command/' },
    },
    onlyFrom('one-file-imports-fp-ts', '^src/fp\\.ts$', 'fp-ts'),
    onlyFrom('one-file-imports-immer', '^src/immer\\.ts$', 'immer'),
    onlyFrom('only-codecs-import-io-ts', '^src/codec/', 'io-ts'),
    {
      name: 'the-base-stands-alone',
      severity: 'error',
      from: { path: `^src/${ownFiles}` },
      to: { path: '^src/[a-z-]+/' },
    },
    {
      name: 'log-knows-only-the-events-of-the-time-machine',
      severity: 'error',
      from: { path: '^src/log/' },
      to: { path: '^src/temporal/', pathNot: '^src/temporal/event/' },
    },
    ...['charts', 'explorer'].map((folder) => ({
      name: `${folder}-stands-on-the-public-api`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${folder}/|index\\.ts$|(charts|query)/index\\.ts$)` },
    })),
    ...Object.entries(folders).map(folderRule),
    ...Object.entries(rooms).flatMap(roomRules),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.d.ts', '.ndjson'] },
  },
};
