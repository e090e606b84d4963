import type { Relations, Timeline } from 'bilateral';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { whenLoaded } from './when-loaded';

/** A timeline that is made when something first asks for it. */
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

/** Shows what needs the timeline. Where it must first be made, it says so before the page is busy with it. */
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
    // A frame and a task later, the text below is on the screen.
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
