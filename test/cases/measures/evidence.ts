import type { Side, Tariff, TradeRegime } from 'bilateral';
import type { Amend, Announce, Fact } from './facts';

type Reason = Side['inactive'][number]['because'];

/** The acts that can say that a measure is not in force, by the reason why it is not. */
const actsSaying: Readonly<Record<Reason, readonly Fact['act'][]>> = {
  announced: ['announce'],
  proposed: ['announce'],
  undated: ['announce'],
  expired: ['announce', 'withdraw'],
  suspended: ['suspend'],
  excluded: ['exclude', 'announce'],
  lifted: ['lift'],
  'others-only': ['announce'],
};

/** What is claimed without an act that says so, in words; empty where each claim has its act. */
type Claims = readonly string[];

const dutyInstruments = ['import-tariff', 'anti-dumping', 'safeguard', 'export-tax'];

const actNamed = (facts: readonly Fact[], id: string): Fact | undefined =>
  facts.find((fact) => fact.id === id);

/** The act that an answer names, where it can name terms. */
const termsNamed = (facts: readonly Fact[], id: string): Announce | Amend | undefined => {
  const fact = actNamed(facts, id);
  return fact?.act === 'announce' || fact?.act === 'amend' ? fact : undefined;
};

/** Whether the act that an answer names is one on a duty that says why it is not in force. */
const saysWhyInactive = (
  facts: readonly Fact[],
  { measure, act, because }: Side['inactive'][number],
): boolean => {
  const said = actNamed(facts, act);
  const isOfMeasure = said !== undefined && 'measure' in said && said.measure === measure;
  const isDuty = facts.some(
    (fact) =>
      (fact.act === 'announce' || fact.act === 'amend') &&
      fact.measure === measure &&
      (fact.duty !== undefined ||
        (fact.act === 'announce' && dutyInstruments.includes(fact.instrument))),
  );
  return isOfMeasure && isDuty && actsSaying[because].includes(said.act);
};

/** Whether the act that an answer names for a duty says that it adds nothing to the ordinary duty. */
const addsNothing = (
  facts: readonly Fact[],
  { act, as }: Side['duties'][number],
  ordinary: number | undefined,
): boolean => {
  const said = termsNamed(facts, act)?.duty;
  if (said === undefined) return false;
  if (as === 'ordinary' || as === 'in-lieu') return true;
  if (said.percent === undefined || said.specific !== undefined) return false;
  const most = as === 'inclusive' ? ordinary : 0;
  return most !== undefined && said.percent <= most;
};

/** The ordinary duty that an act named, in per cent. */
const ordinarySaid = (facts: readonly Fact[], { duties }: Side): number | undefined => {
  const found = duties.find(({ as }) => as === 'ordinary' || as === 'in-lieu');
  return found && termsNamed(facts, found.act)?.duty?.percent;
};

const ofSide = (facts: readonly Fact[], side: Side): Claims => {
  if (side.additional !== 0) return [];
  const claims: string[] = [];
  const ordinary = ordinarySaid(facts, side);
  for (const duty of side.duties)
    if (!addsNothing(facts, duty, ordinary))
      claims.push(`${duty.act} does not say that ${duty.measure} adds nothing`);
  for (const each of side.inactive)
    if (!saysWhyInactive(facts, each))
      claims.push(`${each.act} does not say that ${each.measure} is ${each.because}`);
  for (const { measure } of side.unknown) claims.push(`no act says how high ${measure} is`);
  if (side.duties.length + side.inactive.length === 0)
    claims.push('no act is named for a duty of 0');
  return claims;
};

/** Where an answer about duties says 0 and no act that it names does. */
export const unsaidDuties = (facts: readonly Fact[], tariff: Tariff | null): Claims =>
  [tariff?.import, tariff?.export].flatMap((side) => (side ? ofSide(facts, side) : []));

/** Whether the act that an answer names says that no licence is needed. */
const saysNone = (facts: readonly Fact[], id: string): boolean => {
  const fact = actNamed(facts, id);
  const said = fact?.act === 'baseline' ? fact : termsNamed(facts, id);
  return said?.licence === 'none';
};

/** Where an answer about licences says `none` and no act that it names does, or another needs one. */
export const unsaidLicence = (facts: readonly Fact[], regime: TradeRegime | null): Claims => {
  if (regime?.licence !== 'none') return [];
  if (!regime.exact) return ['a measure needs a licence of a kind that no act says'];
  if (regime.acts.length === 0) return ['no act is named for a licence of none'];
  return regime.acts
    .filter((act) => !saysNone(facts, act))
    .map((act) => `${act} does not say that no licence is needed`);
};
