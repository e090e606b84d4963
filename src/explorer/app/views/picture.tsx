import type { Relations, Timeline } from 'bilateral';
import { drawSwimLanes, type LaneKind, type SwimLanes, swimLanes } from 'bilateral/charts';
import { useMemo, useState } from 'preact/hooks';
import type { Address } from '../address';

const kinds: readonly LaneKind[] = ['dispute', 'agreement', 'list', 'claim', 'person', 'route'];

export const Picture = ({
  address,
  timeline,
}: {
  readonly address: Address;
  readonly timeline: Timeline<Relations>;
}) => {
  const [kind, choose] = useState<LaneKind>('dispute');
  const { knownAt } = address;
  const { svg, alt } = useMemo(() => {
    const known = knownAt === null ? {} : { knownAt };
    const lanes = swimLanes({ kinds: [kind], most: 20, ...known })(timeline);
    const width = Math.min(document.documentElement.clientWidth - 32, 1100);
    const svg = drawSwimLanes({ title: `Every ${kind}`, width })(lanes);
    return { svg, alt: inWords(lanes) };
  }, [kind, knownAt, timeline]);
  return (
    <section>
      <div class="controls">
        <label>
          Lanes of every{' '}
          <select
            value={kind}
            onChange={({ currentTarget }) =>
              choose(kinds.find((each) => each === currentTarget.value) ?? kind)
            }
          >
            {kinds.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <img alt={alt} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
    </section>
  );
};

/** For readers who cannot see the picture. */
const inWords = ({ lanes }: SwimLanes): string =>
  lanes
    .map(({ title, stretches }) => {
      const told = stretches.map(
        ({ from, says }) => `${says}${from === null ? '' : ` from ${from}`}`,
      );
      return `${title}: ${told.join(', ')}.`;
    })
    .join(' ') || 'Nothing is known.';
