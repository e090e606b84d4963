import { type LicenceLevel, licenceLevels } from 'bilateral';
import type { Asked, Licence } from '../facts';
import { baselineOf, baselinesUndated, isBaselineNoted } from './baseline';
import { dayOf } from './days';
import { coveringDecisions } from './decisions/lives';
import { isEvidence, kindOf } from './evidence';
import { type Exception, exceptionsOf } from './exceptions';
import { exceptionsOfMembers, membersOf } from './members';
import { coversGoods, goodsKey } from './scope/goods';
import { sameName } from './scope/names';
import { cellsOf, covers, type Subject } from './scope/scopes';
import type { Inactive } from './tariff';
import { type Verdict, verdictOf } from './verdict';
import { measuresOnRoute, subjectOf, unionsOf, type World } from './world';

/** What trade on a route needs besides duties. */
export type Regime = {
  readonly licence: LicenceLevel | null;
  readonly exact: boolean;
  readonly authorised: boolean | null;
  readonly authorisedBy: readonly {
    readonly measure: string;
    readonly licence: string;
    readonly general: boolean;
    readonly until: string | null;
  }[];
  readonly restrictions: readonly {
    readonly measure: string;
    readonly act: string;
    readonly instrument: string;
    readonly quota?: unknown;
    readonly price?: unknown;
  }[];
  readonly inactive: readonly Inactive[];
  readonly exceptions: readonly (Exception & { readonly measure: string })[];
  readonly undated: readonly { readonly measure: string | null; readonly act: string }[];
  readonly deFacto: readonly string[];
  readonly measures: readonly string[];
  readonly acts: readonly string[];
};

type InForce = Extract<Verdict, { readonly inForce: true }>;

const isOnTheDay = ({ on, until }: Licence, point: number): boolean =>
  dayOf(on) <= point && (until === undefined || point < dayOf(until));

/** The days of the acts on the firm by its name that a measure in force rests on. */
const listingDays = (verdict: InForce): readonly number[] => {
  const term = verdict.terms.get('licence');
  return [
    ...(term === undefined || term.firm === null ? [] : [term.decided]),
    ...(verdict.head.firms === undefined ? [] : [dayOf(verdict.head.on)]),
  ];
};

/** A licence for everybody that was granted before the firm was listed by its name. */
const isBeforeListing = (licence: Licence, verdict: InForce): boolean =>
  licence.general === true &&
  licence.firms === undefined &&
  listingDays(verdict).some((day) => day > dayOf(licence.on));

/** The licences in effect under a measure in force that serve what was asked. */
const licencesFor = (
  measure: string,
  verdict: InForce,
  subject: Subject,
  world: World,
): readonly Licence[] => {
  const { licences, revocations, point } = world;
  const owner = world.owners.get(measure)?.by ?? '';
  const mayGrant = ({ by = '' }: { readonly by?: string }) =>
    by === owner || unionsOf(by, world).has(owner);
  const inEffect = licences.filter(
    (each) => each.measure === measure && mayGrant(each) && isOnTheDay(each, point),
  );
  return inEffect.filter((each) => {
    const goods = each.goods
      .map(goodsKey)
      .filter((key) => subject.goods.some((one) => coversGoods(key, one)));
    const revoked = revocations
      .filter(({ licence, by }) => licence === each.licence && by === each.by)
      .filter(({ on }) => dayOf(on) <= point)
      .flatMap((revocation) => revocation.goods.map(goodsKey));
    const isFor =
      each.general === true
        ? cellsOf(each).some((cell) => covers(cell, subject))
        : each.grantee !== undefined &&
          subject.firms.has(sameName(each.grantee)) &&
          (each.firms?.some((name) => subject.firms.has(sameName(name))) ?? true);
    const isPartner =
      each.partners?.some((name) => name === subject.partner || subject.unions.has(name)) ?? true;
    const isMet = (each.when ?? []).every((condition) => subject.when.has(sameName(condition)));
    const isBanned = licenceOf(verdict) === 'prohibited' && isBeforeListing(each, verdict);
    const isReplaced = licences.some(
      (other) =>
        other.measure === measure &&
        mayGrant(other) &&
        dayOf(other.on) <= point &&
        other.replaces === each.licence,
    );
    return (
      isFor &&
      isPartner &&
      isMet &&
      !isBanned &&
      !isReplaced &&
      goods.some((key) => !revoked.includes(key))
    );
  });
};

const strictestOf = (levels: readonly LicenceLevel[], world: World): LicenceLevel | null => {
  const ranks = levels.map((level) => licenceLevels.indexOf(level));
  if (ranks.length === 0) return null;
  const rank =
    world.planted === 'the freest licence holds' ? Math.min(...ranks) : Math.max(...ranks);
  return licenceLevels[rank] ?? null;
};

/** The licence that a measure in force asks for; `null` where no act says which. */
const licenceOf = (verdict: InForce): LicenceLevel | null => {
  const { instrument } = verdict.head;
  const term = statedLicence(verdict);
  // The value of a licence term is a level: terms are filled from the field of that name.
  if (term !== undefined) return term.value as LicenceLevel;
  return instrument === 'export-ban' || instrument === 'import-ban' ? 'prohibited' : null;
};

/** The licence that all rules state, or of a measure that is not about licences one of them. */
const statedLicence = ({ head, terms, unsaid }: InForce) =>
  unsaid.has('licence') && kindOf(head.instrument) === 'licensing'
    ? undefined
    : terms.get('licence');

/** The quota and the price that a measure in force sets. */
const amountsOf = ({ terms }: InForce) => {
  const [quota, price] = [terms.get('quota')?.value, terms.get('price')?.value];
  return { ...(quota === undefined ? {} : { quota }), ...(price === undefined ? {} : { price }) };
};

/** What one measure in force asks for. */
type Asking = {
  readonly measure: string;
  readonly act: string;
  readonly licence: LicenceLevel | null;
};

/** The licence that a baseline and measures make necessary, and what makes it so. */
const grounded = (
  baseline: ReturnType<typeof baselineOf>,
  asking: readonly Asking[],
  world: World,
): Pick<Regime, 'licence' | 'exact' | 'measures' | 'acts'> => {
  const unknown = asking.filter(({ licence }) => licence === null);
  const said = asking.flatMap(({ licence }) => licence ?? []);
  const strictest = strictestOf([...(baseline ? [baseline.licence] : []), ...said], world);
  const isSaid =
    strictest !== 'none' ||
    unknown.length === 0 ||
    world.planted === 'none holds beside a licence of unknown kind';
  const licence = isSaid ? strictest : null;
  const isOfBaseline = baseline !== undefined && baseline.licence === licence;
  const because = [
    ...asking.filter((each) => !isOfBaseline && licence !== null && each.licence === licence),
    ...unknown,
  ];
  return {
    licence,
    exact: unknown.length === 0,
    measures: licence === 'none' ? [] : because.map(({ measure }) => measure),
    acts: [...(isOfBaseline ? baseline.acts : []), ...because.map(({ act }) => act)],
  };
};

/** Whether a baseline asks for a stricter licence than every measure, so that no granted licence relieves from it. */
const asksForMore = (baseline: ReturnType<typeof baselineOf>, asking: readonly Asking[]): boolean =>
  baseline !== undefined &&
  baseline.licence !== 'none' &&
  !asking.some(
    ({ licence }) =>
      licence === null ||
      (licence !== 'none' &&
        licenceLevels.indexOf(licence) >= licenceLevels.indexOf(baseline.licence)),
  );

/** Whether a baseline asks for a licence for some of the goods, or for a member of a union. */
const asksOfPart = (asked: Asked, world: World): boolean => {
  const goods = world.baselines
    .flatMap((noted) => noted.goods)
    .filter((each) => coversGoods(goodsKey(asked.goods), goodsKey(each)));
  const members = [
    ...membersOf(asked.from, world).map((from) => ({ ...asked, from })),
    ...membersOf(asked.to, world).map((to) => ({ ...asked, to })),
  ];
  return [asked, ...members].some((part) =>
    [asked.goods, ...goods].some(
      (each) => (baselineOf({ ...part, goods: each }, world)?.licence ?? 'none') !== 'none',
    ),
  );
};

/** What trade needs besides duties, `null` where no act speaks of anything but duties. */
export const regimeOf = (asked: Asked, world: World): Regime | null => {
  const asking: Asking[] = [];
  const found = {
    authorisedBy: [] as Regime['authorisedBy'][number][],
    restrictions: [] as Regime['restrictions'][number][],
    inactive: [] as Inactive[],
    exceptions: [] as Regime['exceptions'][number][],
    undated: [] as Regime['undated'][number][],
    deFacto: [] as string[],
  };
  found.undated.push(...baselinesUndated(asked, world).map((act) => ({ measure: null, act })));
  let isKnown = isBaselineNoted(asked, world);
  let needing = 0;
  let relieved = 0;
  let isOpen = false;
  for (const flow of ['export', 'import'] as const) {
    const subject = subjectOf(asked, flow, world);
    for (const [measure, onRoute] of measuresOnRoute(asked, flow, world)) {
      const { head, decisions } = onRoute;
      const kind = kindOf(head.instrument);
      const verdict = verdictOf(decisions, subject, world.point, world.planted);
      const others = exceptionsOf(onRoute, subject, verdict, world, 'licence');
      found.exceptions.push(...others.map((each) => ({ measure, ...each })));
      if (verdict === undefined) continue;
      if (!isEvidence('licence', head.instrument, decisions, subject, world.point)) continue;
      isKnown = true;
      for (const each of coveringDecisions(decisions, subject, world.point, world.planted))
        if (
          each.from === Infinity &&
          each.goesOn === undefined &&
          each.end > world.point &&
          !(each.kind === 'amend' && each.terms.size === 0)
        )
          found.undated.push({ measure, act: each.act });
      if (!verdict.inForce) {
        found.inactive.push({ measure, because: verdict.because, act: verdict.act });
        continue;
      }
      if (verdict.head.deFacto !== undefined) found.deFacto.push(measure);
      const licence = licenceOf(verdict);
      const act = statedLicence(verdict)?.act ?? verdict.head.id;
      const isLicensing =
        kind === 'licensing' || (licence !== null && !(kind === 'other' && licence === 'none'));
      if (isLicensing || licence !== null) {
        asking.push({ measure, act, licence });
        if (licence !== 'none') {
          needing += 1;
          const licences = licencesFor(measure, verdict, subject, world);
          if (licences.length > 0) {
            relieved += 1;
            isOpen ||= licences.every((each) => isBeforeListing(each, verdict));
          }
          for (const { licence: id, general = false, until = null } of licences)
            found.authorisedBy.push({ measure, licence: id, general, until });
        }
      }
      const hasAmount = (['quota', 'price'] as const).some(
        (name) => verdict.terms.has(name) || verdict.unsaid.has(name),
      );
      if (!isLicensing || kind === 'other' || hasAmount)
        found.restrictions.push({
          measure,
          act: verdict.head.id,
          instrument: verdict.head.instrument,
          ...amountsOf(verdict),
        });
    }
    found.exceptions.push(...exceptionsOfMembers(asked, flow, found.exceptions, world, 'licence'));
  }
  if (!isKnown && found.exceptions.length === 0) return null;
  const baseline = baselineOf(asked, world);
  const ground = grounded(baseline, asking, world);
  const isGranted = needing > 0 && relieved === needing && !asksForMore(baseline, asking);
  return {
    ...(ground.licence === 'none' && asksOfPart(asked, world)
      ? { ...ground, licence: null, acts: [] }
      : ground),
    authorised: isGranted && isOpen ? null : isGranted,
    ...found,
  };
};
