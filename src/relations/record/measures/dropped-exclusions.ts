import type { MeasureAnnounced } from '../../../events/measures/announced';
import type { OnMeasure } from '../../../events/measures/scope';
import type { PlainEvent } from '../../../events/plain';
import { show } from '../../../flaw';
import { push } from '../../../object';
import type { Anomaly } from '../../../temporal/verbs/record/anomalies';
import { coveringKeys, goodsKeys } from '../../../vocabulary/products';
import { coversRow } from '../../measures/named';
import { exceptOf, partsOf, scopeIds } from '../../measures/scope';
import { decisionOf } from '../../schedule/decision';
import { type Force, forceAt } from '../../schedule/force';

const verbs = { ExclusionGranted: 'excludes', MeasureSuspended: 'suspends' } as const;

type Taking = Extract<PlainEvent, { readonly type: keyof typeof verbs }>;

type Said = {
  readonly announced: Map<string, MeasureAnnounced[]>;
  /** The acts that exclude or suspend a product, by the key of the product. */
  readonly taking: Map<string, Taking[]>;
};

const rowIdsOf = ({ data }: MeasureAnnounced): readonly string[] => {
  const { against, partners = against === '*' ? undefined : [against].flat() } = data;
  return scopeIds({ ...data, ...(partners === undefined ? {} : { partners }) });
};

const isInEffectAt = (act: Taking, announced: MeasureAnnounced, force: Force): boolean => {
  const [taken, again] = [decisionOf(act, undefined), decisionOf(announced, undefined)];
  return (
    act.by.country === announced.by.country &&
    force.isLaterThan(again, taken) &&
    (taken.until === null || again.from === null || force.compare(again.from, taken.until) < 0)
  );
};

/**
 * `rows` are the rows of a new announcement. The returned function takes one of these rows, and an act that excluded
 * or suspended this row. It says whether the new announcement repeats an earlier announcement that names this row and
 * also another of `rows`, which the act did not exclude or suspend.
 */
const repeating = (rows: readonly string[], announced: Said['announced']) => {
  // This map keeps the result of `left` for each act, since an announcement can have thousands of rows.
  const leftBy = new Map<Taking, ReadonlySet<MeasureAnnounced>>();
  const left = ({ data }: Taking): readonly MeasureAnnounced[] =>
    rows.flatMap((row) => (coversRow(data, row) ? [] : (announced.get(row) ?? [])));
  return (row: string, act: Taking): boolean => {
    const others = leftBy.get(act) ?? new Set(left(act));
    leftBy.set(act, others);
    return announced.get(row)?.some((each) => others.has(each)) === true;
  };
};

/**
 * Finds announcements that bring back what an act has excluded or suspended, because they repeat a part of an earlier
 * announcement, such as a list of codes with a new rate. An announcement that brings back everything that it names is
 * not reported, because that is its purpose.
 */
export const droppedExclusions = (
  acts: readonly PlainEvent[],
  offsetMs: number,
): readonly Anomaly[] => {
  const force = forceAt(offsetMs);
  const ended = new Set(acts.flatMap(endedBy));
  const measures = new Map<string, Said>();
  const saidOf = ({ measure }: OnMeasure): Said => {
    const said = measures.get(measure) ?? { announced: new Map(), taking: new Map() };
    measures.set(measure, said);
    return said;
  };
  return acts.flatMap((event): readonly Anomaly[] => {
    if (event.type === 'ExclusionGranted' || event.type === 'MeasureSuspended')
      for (const key of goodsKeys(event.data.products)) push(saidOf(event.data).taking, key, event);
    // A lifting or a resumption may end earlier exclusions and suspensions, so the check no longer counts them.
    if (event.type === 'MeasureLifted' || event.type === 'MeasureResumed')
      saidOf(event.data).taking.clear();
    if (event.type !== 'MeasureAnnounced') return [];
    const { announced, taking } = saidOf(event.data);
    const rows = rowIdsOf(event);
    const carved = exceptOf(event.data);
    // A proposal, or an announcement that completes another, does not end an `ExclusionGranted` or `MeasureSuspended`.
    const isAnew = event.data.completes === undefined && event.data.phase !== 'proposed';
    const isRepeated = repeating(rows, announced);
    let found: Anomaly | undefined;
    for (const row of isAnew && taking.size > 0 ? rows : []) {
      if (carved !== undefined && coversRow(carved, row)) continue;
      const act = coveringKeys(partsOf(row).product)
        .flatMap((key) => taking.get(key) ?? [])
        .find(
          (each) =>
            coversRow(each.data, row) &&
            !ended.has(each.id) &&
            isInEffectAt(each, event, force) &&
            isRepeated(row, each),
        );
      if (act === undefined) continue;
      found = dropped(event, act, row);
      break;
    }
    for (const row of rows) push(announced, row, event);
    return found === undefined ? [] : [found];
  });
};

const endedBy = (event: PlainEvent): readonly string[] => {
  if (event.type === 'DecisionWithdrawn') return [event.data.withdraws];
  const { completes } =
    event.type === 'ExclusionGranted' || event.type === 'MeasureSuspended' ? event.data : {};
  return completes === undefined ? [] : [completes];
};

const dropped = ({ id, data }: MeasureAnnounced, act: Taking, row: string): Anomaly => {
  const { product, partner } = partsOf(row);
  const taken = `${show(product)}${partner === undefined ? '' : ` for ${partner}`}`;
  const end =
    act.type === 'ExclusionGranted'
      ? `withdraw "${act.id}" in a DecisionWithdrawn`
      : 'record a MeasureResumed';
  const message = `Event "${id}" announces the measure ${show(data.measure)} again, also for ${taken}, which "${act.id}" ${verbs[act.type]}. So the measure holds for it again. If it stays out, leave it out here, or name it in "except". If it is to come back, ${end} before.`;
  return Object.freeze({ _tag: 'EndedExclusion' as const, event: id, message });
};
