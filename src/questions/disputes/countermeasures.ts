import type { Dispute } from '../../relations/disputes/dispute/dispute';
import type { Measure } from '../../relations/measures/measure';
import { answerKey } from '../../relations/measures/measure-keys';
import type { Relations } from '../../relations/relations';
import type { CountryCode } from '../../vocabulary/actors';
import type { EventId, MeasureId } from '../../vocabulary/ids';
import { type Reader, readerOf } from '../measures/standing/reader';
import { standingFor } from '../measures/standing/rows/partners-apart';
import { rowStandings } from '../measures/standing/rows/row-standing';
import type { Because, Standing } from '../measures/standing/standing';

/** A measure taken in answer to a dispute, and whether it has effect. */
export type Countermeasure = {
  /** The measure. */
  readonly measure: MeasureId;
  /**
   * Whether the measure is in force against the other side of the dispute, for at least one
   * product. For a measure that does not mention that side, whether it is in force against any
   * country.
   */
  readonly inForce: boolean;
  /** Why the measure has no effect, for instance because it is suspended; null while it has effect. */
  readonly because: Because | null;
  /** The announcement in force. If the measure has no effect, the act that keeps it from having effect. */
  readonly act: EventId;
};

/**
 * Returns how the measure of a row stands for each of the given countries that the measure mentions. If the
 * measure mentions none of them, returns how the measure stands for every country that it is against.
 */
const standingsFor = (
  reader: Reader,
  row: Measure,
  countries: readonly CountryCode[],
): readonly Standing[] => {
  const own = countries
    .map((country) => standingFor(reader, row, country))
    .filter(({ inForce }) => inForce !== undefined);
  return own.length > 0 ? own : rowStandings(reader, row).map(({ standing }) => standing);
};

export const countermeasures = (
  state: Relations,
  { dispute, complainants, respondent }: Pick<Dispute, 'dispute' | 'complainants' | 'respondent'>,
  authorisations: readonly EventId[],
): readonly Countermeasure[] => {
  const reader = readerOf(state);
  const found = new Map<MeasureId, Countermeasure>();
  const rows = [dispute, ...authorisations].flatMap((named): readonly Measure[] =>
    state.measures.keyed(answerKey(named)).flatMap(([id]) => reader.measure(id) ?? []),
  );
  for (const row of rows) {
    const { measure } = row;
    const by = reader.owner(measure)?.country;
    const others = respondent === null || by === respondent ? complainants : [respondent];
    for (const standing of standingsFor(reader, row, others)) {
      if (standing.inForce === undefined || found.get(measure)?.inForce) continue;
      found.set(
        measure,
        standing.inForce
          ? { measure, inForce: true, because: null, act: standing.announcement.act }
          : { measure, inForce: false, because: standing.because, act: standing.act },
      );
    }
  }
  return [...found.values()].sort((a, b) => (a.measure < b.measure ? -1 : 1));
};

/**
 * `member` has asked for an authorisation, and `act` granted it. `member` is null if no act says who has asked, and
 * `act` is null if no act has granted the authorisation.
 */
export type AuthorisationOf = { readonly act: EventId | null; readonly member: CountryCode | null };

/**
 * Returns a function that says whether a measure counts as retaliation. It does in two cases:
 *
 * - The measure names an authorisation, and the country of the measure asked for that authorisation.
 * - The measure names the dispute, the country of the measure asked for an authorisation, and the measure names
 *   no authorisation that another country asked for.
 *
 * If no act says who asked, any complainant counts as having asked. If no complainant is known either, every
 * country does.
 */
export const isRetaliatory = (
  state: Relations,
  { dispute, complainants }: Pick<Dispute, 'dispute' | 'complainants'>,
  authorisations: readonly AuthorisationOf[],
): ((measure: MeasureId) => boolean) => {
  const { owner } = readerOf(state);
  const isOf = (measure: MeasureId, member: CountryCode | null): boolean => {
    const country = owner(measure)?.country;
    if (member !== null) return country === member;
    return complainants.length === 0 || complainants.some((each) => each === country);
  };
  const measuresNaming = (named: Parameters<typeof answerKey>[0]): readonly MeasureId[] =>
    state.measures.keyed(answerKey(named)).map(([, { measure }]) => measure);
  const own = new Set<MeasureId>();
  const others = new Set<MeasureId>();
  for (const { act, member } of authorisations)
    for (const measure of act === null ? [] : measuresNaming(act))
      (isOf(measure, member) ? own : others).add(measure);
  const answering = new Set(measuresNaming(dispute));
  return (measure) =>
    own.has(measure) ||
    (answering.has(measure) &&
      !others.has(measure) &&
      authorisations.some(({ member }) => isOf(measure, member)));
};
