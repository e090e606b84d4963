import type { Agreement } from '../../relations/agreements/agreement';
import type { AgreementParty } from '../../relations/agreements/agreement-parties';
import type { Notice } from '../../relations/agreements/notices';
import type { Dispute } from '../../relations/disputes/dispute/dispute';
import type { Proceeding } from '../../relations/disputes/proceeding/proceeding';
import type { ThirdParty } from '../../relations/disputes/third-parties';
import type { TrustedPartner } from '../../relations/lists/trusted-partners';
import type { EntityName } from '../../relations/measures/entities';
import type { Interruption } from '../../relations/measures/interruptions';
import type { LicenceRow } from '../../relations/measures/licences';
import type { Measure } from '../../relations/measures/measure';
import type { Relations } from '../../relations/relations';
import type { TimedLog } from '../../temporal/event/event';
import { machineOf, type Timeline } from '../../temporal/timeline/timeline';
import { pointOrNone } from '../../temporal/verbs/support/granularity';
import type { Point } from '../../time/point';
import { keptRows } from './kept-rows';

/** A kind of thing that a log can be asked about. */
export type CandidateKind = 'agreement' | 'dispute' | 'list' | 'measure' | 'person' | 'route';

/** Something that a log can be asked about, with a question about it. */
export type Candidate = {
  readonly kind: CandidateKind;
  readonly id: string;
  /** The name of the question in the catalogue. */
  readonly question: string;
  /** The arguments that the question takes for this candidate. */
  readonly args: object;
  /** The day or instant of the first change of the candidate; null for an open start. */
  readonly first: Point | null;
  /** The day or instant of the last change of the candidate; null if no change has a known start. */
  readonly last: Point | null;
};

type Named = Omit<Candidate, 'first' | 'last'>;

/**
 * Lists what can be asked of a log: its measures, routes with their products, disputes, lists, agreements
 * and persons. Each comes with a question, its arguments, and the first and last day on which something
 * changed. A form can offer them as choices.
 *
 * @example
 * candidates(japanKorea).filter(({ kind }) => kind === 'dispute').map(({ id, first }) => [id, first]);
 * // => [['DS590', '2019-09-11'], ['claims-arbitration-2019', '2019-01-09']]
 */
export const candidates = (timeline: Timeline<Relations, TimedLog>): readonly Candidate[] => {
  const machine = machineOf(timeline);
  const found = new Map<string, { named: Named; first: number; last: number }>();
  for (const { table, versions } of keptRows(machine)) {
    const namer = namers[table];
    const positions = versions.map(({ position }) => position);
    const [first, last] = [positions[0], positions[positions.length - 1]];
    if (namer === undefined || first === undefined || last === undefined) continue;
    // All versions are read because, after an act that ends something, the last version may no longer name
    // the thing that ended.
    for (const named of versions.flatMap(({ value }) => namer(value))) {
      const key = `${named.kind} ${named.id} ${named.question}`;
      const before = found.get(key) ?? { named, first, last };
      found.set(key, {
        named,
        first: Math.min(first, before.first),
        last: Math.max(last, before.last),
      });
    }
  }
  return Object.freeze(
    [...found.values()].map(({ named, first, last }) =>
      Object.freeze({
        ...named,
        first: pointOrNone(first, machine),
        last: pointOrNone(last, machine),
      }),
    ),
  );
};

const ofAgreement = ({ agreement: id }: Pick<Agreement, 'agreement'>): readonly Named[] => [
  { kind: 'agreement', id, question: 'agreement', args: { id } },
];

const ofDispute = ({ dispute: id }: Pick<Dispute, 'dispute'>): readonly Named[] => [
  { kind: 'dispute', id, question: 'dispute', args: { id } },
];

const ofMeasure = ({ measure: id }: Pick<Measure, 'measure'>): readonly Named[] => [
  { kind: 'measure', id, question: 'licences', args: { measure: id } },
];

/** Each cast is safe, since the row comes from the table of that name in `Relations`. */
const namers: { readonly [table: string]: ((row: unknown) => readonly Named[]) | undefined } = {
  agreements: (row) => ofAgreement(row as Agreement),
  agreementParties: (row) => ofAgreement(row as AgreementParty),
  notices: (row) => ofAgreement(row as Notice),
  disputes: (row) => ofDispute(row as Dispute),
  proceedings: (row) => ofDispute(row as Proceeding),
  thirdParties: (row) => ofDispute(row as ThirdParty),
  trustedPartners: (row) => {
    const { by, partner: of, list } = row as TrustedPartner;
    const args = { by, of, list };
    return [{ kind: 'list', id: `${by}>${of}/${list}`, question: 'trustedPartner', args }];
  },
  entities: (row) =>
    (row as EntityName).noted.map(({ entity: id, names: [name = id] }) => ({
      kind: 'person',
      id,
      question: 'entity',
      args: { name },
    })),
  interruptions: (row) => ofMeasure(row as Interruption),
  licences: (row) => ofMeasure(row as LicenceRow),
  measures: (row) => [...ofMeasure(row as Measure), ...routesOf(row as Measure)],
};

const routesOf = ({ head, decisions, partner, product, named }: Measure): readonly Named[] => {
  if (head === null) return [];
  const against = decisions.flatMap(({ value }) =>
    value.kind === 'announcement' ? [value.against].flat() : [],
  );
  // A duty that has not taken effect yet is in `decisions`, but not in `named`.
  const isOnDuty =
    named.some(({ term }) => term === 'duty') ||
    decisions.some(({ value }) => value.kind === 'duty');
  const question = isOnDuty ? 'tariffOn' : 'tradeRegime';
  const { country } = head.by;
  return (
    [...new Set(partner === null ? against : [partner])]
      // A route is between two countries, so a measure against all countries gives no route.
      .filter((other) => other !== '*')
      .map((other) => {
        const [from, to] = head.flow === 'export' ? [country, other] : [other, country];
        const args = { from, to, product };
        return { kind: 'route', id: `${from}>${to} ${product}`, question, args };
      })
  );
};
