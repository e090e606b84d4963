import type { PlainEvent } from '../../events/plain';
import { show } from '../../flaw';
import type { Anomaly } from '../../temporal/verbs/record/anomalies';

/** The fields that hold a name to check. Other checks cover the names of measures and firms. */
const naming: ReadonlySet<string> = new Set([
  'agreement',
  'boycott',
  'claim',
  'dispute',
  'forum',
  'list',
  'notice',
  'plan',
  'review',
  'ruling',
  'scheme',
  'stack',
  'talks',
]);

const schemes: readonly string[] = ['HS', 'CN', 'TARIC', 'HTS', 'ECCN'];

type Name = { readonly field: string; readonly text: string };

const namesIn = (value: unknown, field = ''): readonly Name[] => {
  if (typeof value === 'string') return naming.has(field) ? [{ field, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((each) => namesIn(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, key));
};

const keyOf = ({ field, text }: Name): string => `${field} ${text.toLowerCase()}`;

/**
 * Reports names that differ only in capitals from an earlier name in the log, or from a usual scheme such as `HS`.
 * Replay compares names letter by letter, so it takes `GSOMIA` and `gsomia` for two agreements.
 */
export const oddSpellings = (acts: readonly PlainEvent[]): readonly Anomaly[] => {
  const known = new Map(schemes.map((text) => [keyOf({ field: 'scheme', text }), text]));
  return acts.flatMap(({ id, data }): readonly Anomaly[] => {
    const odd = new Map<string, Anomaly>();
    for (const name of namesIn(data)) {
      const key = keyOf(name);
      const meant = known.get(key) ?? name.text;
      known.set(key, meant);
      if (meant !== name.text)
        odd.set(
          key,
          Object.freeze({
            _tag: 'OtherSpelling',
            event: id,
            message: `Event "${id}": ${show(name.text)} in "${name.field}" differs from ${show(meant)} only in capitals, and counts as another. Did you mean ${show(meant)}? Write both alike. If there are two, give them names that differ more.`,
          }),
        );
    }
    return [...odd.values()];
  });
};
