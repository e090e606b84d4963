import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export const More = <Item,>({
  items,
  first,
  children,
}: {
  readonly items: readonly Item[];
  readonly first: number;
  readonly children: (shown: readonly Item[]) => ComponentChildren;
}) => {
  const [most, show] = useState(first);
  const rest = items.length - most;
  return (
    <>
      {children(rest > 0 ? items.slice(0, most) : items)}
      {rest > 0 && (
        <>
          <button type="button" class="more" onClick={() => show(most + 10 * first)}>
            Show {Math.min(rest, 10 * first)} more of {rest}
          </button>
          <p class="printed">{rest} more are not printed.</p>
        </>
      )}
    </>
  );
};
