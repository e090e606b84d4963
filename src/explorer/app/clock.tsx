import type { CalendarDate } from 'bilateral';
import { useRef } from 'preact/hooks';
import { dayIn, rankOf } from '../data/days';

type ClockProps = {
  readonly name: string;
  readonly hint: string;
  /** The days on which something changes. The slider has one step for each day. */
  readonly days: readonly CalendarDate[];
  /** The chosen day; null at the further step `end`, which shows all that is known. */
  readonly day: CalendarDate | null;
  /** The name of a further step of the slider, after the last day. Absent if there is no such step. */
  readonly end?: string;
  readonly onTurn: (day: CalendarDate | null) => void;
};

export const Clock = ({ name, hint, days, day, end, onTurn }: ClockProps) => {
  const last = end === undefined ? days.length - 1 : days.length;
  const step = day === null ? last : Math.max(0, rankOf(days, day));
  const turnTo = (index: number) => {
    const within = Math.max(0, Math.min(index, last));
    const to = days[within] ?? null;
    if (to !== null || end !== undefined) onTurn(to);
  };
  const turn = useOncePerFrame(turnTo);
  const shown = day ?? end ?? '';
  return (
    <fieldset class="clock">
      <legend>
        {name} <span>{hint}</span>
      </legend>
      <output>{shown}</output>
      <div>
        <button
          type="button"
          aria-label={`${name}: earlier change`}
          onClick={() => turnTo(step - 1)}
        >
          ‹
        </button>
        <input
          type="range"
          min={0}
          max={last}
          value={step}
          aria-label={name}
          aria-valuetext={shown}
          onInput={({ currentTarget }) => turn(currentTarget.valueAsNumber)}
        />
        <button type="button" aria-label={`${name}: later change`} onClick={() => turnTo(step + 1)}>
          ›
        </button>
        <input
          type="date"
          aria-label={`${name}: day`}
          value={day ?? ''}
          onChange={({ currentTarget }) => {
            const to = dayIn(currentTarget.value);
            if (to !== undefined) onTurn(to);
          }}
        />
      </div>
    </fieldset>
  );
};

/** A pointer may move several times in a frame. Only the latest value counts. */
const useOncePerFrame = (call: (value: number) => void): ((value: number) => void) => {
  const waiting = useRef<{ latest: number; call: (value: number) => void } | undefined>(undefined);
  return (value) => {
    const isFirst = waiting.current === undefined;
    waiting.current = { latest: value, call };
    if (!isFirst) return;
    requestAnimationFrame(() => {
      const due = waiting.current;
      waiting.current = undefined;
      due?.call(due.latest);
    });
  };
};
