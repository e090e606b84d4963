import type { PlainEvent } from '../../events/plain';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import { countryOf } from '../../vocabulary/actors';
import { isBloc } from '../../vocabulary/blocs';

/**
 * Finds baselines without effect. A baseline has no effect if the country that notes it is neither the exporter nor the
 * importer. Reports nothing if one of these three is a customs union or `*`, because another of the three may belong to
 * the union, and the log may lack the members of the union.
 */
export const idleBaselines = (acts: readonly PlainEvent[]): readonly Anomaly[] =>
  acts.flatMap((act): readonly Anomaly[] => {
    if (act.type !== 'LicenceRegimeNoted') return [];
    const { from, to } = act.data;
    const by = countryOf(act.by);
    if (by === undefined || by === from || by === to) return [];
    if ([by, from, to].some((each) => each === '*' || isBloc(each))) return [];
    const message = `Event "${act.id}" notes for "${by}" which licence trade from "${from}" to "${to}" needs, and a country makes no rule for the trade of two others, so it has no effect. Correct "by", "from" or "to".`;
    return [Object.freeze({ _tag: 'NoEffect' as const, event: act.id, message })];
  });
