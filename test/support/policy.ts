import {
  append,
  asKnownAt,
  asOf,
  audit,
  catalogue,
  countedLines,
  type EventInput,
  type EventLog,
  isLeft,
  isSome,
  type Option,
  orThrow,
  type PointLiteral,
  parseLog,
  pipe,
  type Relations,
  relations,
  timeline,
} from 'bilateral';

type Input<Type> = Extract<EventInput, { readonly type: Type }>;

/**
 * What a test seldom says of an event: by default the government of Japan acts or, in a dispute, the WTO
 * tells of the step, and someone says so.
 */
type Around = Partial<Pick<EventInput, 'by' | 'recordedAt' | 'sources' | 'record'>>;

export const japan = { country: 'JPN', sector: 'GOV' } as const;
export const wto = { sector: 'IGO', name: 'WTO' } as const;
export const korea = { country: 'KOR', sector: 'GOV' } as const;

/** An event, known as soon as it occurred unless the test says otherwise. */
export const act = <Type extends EventInput['type']>(
  id: string,
  type: Type,
  occurred: string,
  data: Input<Type>['data'],
  around: Around = {},
): EventInput =>
  // The data is that of the type, which a generic type does not let the checker see.
  ({
    id,
    type,
    schemaVersion: catalogue[type].version,
    occurred,
    recordedAt: occurred,
    by: 'dispute' in data && !('ruling' in data) ? wto : japan,
    data,
    sources: [{ publisher: 'A newspaper' }],
    ...around,
  }) as unknown as EventInput;

/** A code of the Harmonized System. */
export const hs = (code: string) => ({ scheme: 'HS', code });

/** An act, "ban", that forbids all exports from Japan to Korea. */
export const exportBan = (occurred: string): EventInput =>
  act('ban', 'MeasureAnnounced', occurred, {
    measure: 'ban',
    instrument: 'export-ban',
    flow: 'export',
    against: 'KOR',
    products: '*',
    licence: 'prohibited',
  });

/** A log with a declaration, "declared", that it holds all acts on licences and firms from Japan to Korea up to 2023. */
export const declaredComplete = (
  log: EventLog,
  more: Partial<Input<'CoverageDeclared'>['data']> = {},
): EventLog =>
  orThrow(
    append([
      act('declared', 'CoverageDeclared', '2024-01-10', {
        coverage: 'all',
        subjects: ['licensing', 'sanctions'],
        routes: [{ from: 'JPN', to: 'KOR' }],
        products: '*',
        extent: 'complete',
        effectiveFrom: '2018-01-01',
        checkedUntil: '2023-12-31',
        counted: countedLines(log),
        ...more,
      }),
    ])(log),
  );

const header = JSON.stringify({
  format: 'bilateral-log',
  formatVersion: 1,
  parties: ['JPN', 'KOR'],
  offset: '+09:00',
});

/** A log of some events as they are, whatever the rules of the rows say of them. */
export const logOf = (...events: readonly EventInput[]): EventLog => {
  const parsed = parseLog([header, ...events.map((each) => JSON.stringify(each)), ''].join('\n'));
  if (isLeft(parsed)) throw new Error(parsed.left.problems.map((each) => each.message).join('\n'));
  return parsed.right;
};

/** What `audit` says of a log of some events: the events that it objects to, and the messages. */
export const objections = (...events: readonly EventInput[]) =>
  audit(logOf(...events)).map(({ event, message }) => [event, message]);

/** The state of a log at a point, as known at another or of late. */
export const stateOf = (log: EventLog, point: PointLiteral, known?: PointLiteral): Relations => {
  const whole = timeline(relations)(log);
  return pipe(known === undefined ? whole : asKnownAt(known)(whole), asOf(point));
};

/** What there is, where there must be something. */
export const held = <A>(option: Option<A>): A => {
  if (isSome(option)) return option.value;
  throw new Error('there is nothing');
};
