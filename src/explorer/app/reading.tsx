import type { Relations, Timeline } from 'bilateral';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whenLoaded } from './when-loaded';

export type LazyTimeline = {
  readonly get: () => Timeline<Relations>;
  readonly isMade: () => boolean;
};

export const lazily = (make: () => Timeline<Relations>): LazyTimeline => {
  let made: Timeline<Relations> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    isMade: () => made !== undefined,
  };
};

/**
 * Shows a part of the page that needs the timeline. If the timeline is not made yet, a message is
 * shown first, since making it keeps the page busy.
 */
export const Reading = ({
  timeline,
  children,
}: {
  readonly timeline: LazyTimeline;
  readonly children: (made: Timeline<Relations>) => VNode;
}) => {
  const [, showAgain] = useState(0);
  const isMade = timeline.isMade();
  useEffect(() => {
    if (isMade) return;
    // Waits for one frame and one task, so that the message is on the screen before the timeline is
    // made.
    const make = () => {
      timeline.get();
      showAgain((times) => times + 1);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => whenLoaded(make));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [timeline, isMade]);
  if (isMade) return children(timeline.get());
  return <p role="status">Reading the log…</p>;
};
