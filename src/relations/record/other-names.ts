import type { Anomaly } from '../../temporal/verbs/record/anomalies';
import type { Said } from '../names/noted-names';
import { onFirms, otherNamesIn } from '../names/other-names';

/** Reports acts that have no effect because the act and the measure call one firm by different names. */
export const otherNames = (
  acts: readonly (Said & { readonly id: string })[],
  ever: readonly Said[],
): readonly Anomaly[] => {
  const named = acts.filter((act) => onFirms(act) !== undefined);
  if (named.length === 0) return [];
  const otherName = otherNamesIn(ever);
  return named.flatMap((act) => {
    const found = otherName(act);
    if (found === undefined) return [];
    const message = `Event "${act.id}": ${found} The two are names of one firm, and this act has no effect under the other. Name the firm as the measure does.`;
    return [Object.freeze({ _tag: 'UnknownEntity' as const, event: act.id, message })];
  });
};
