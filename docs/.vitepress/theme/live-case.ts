/** Asks the Japan–Korea case one question, on a day and as known on a day that the reader chooses. */
import {
  asKnownAt,
  asOf,
  isSome,
  type LicenceLevel,
  type PointLiteral,
  pipe,
  tradeRegime,
  why,
} from 'bilateral';
import { japanKorea } from 'bilateral/japan-korea';
import { computed, defineComponent, h, type Ref, ref } from 'vue';

const first = Date.UTC(2019, 0, 1);
const last = Date.UTC(2023, 5, 30);
const dayMs = 86_400_000;

const regime = tradeRegime({ from: 'JPN', to: 'KOR', product: 'hydrogen-fluoride' });

const inWords: Readonly<Record<LicenceLevel, string>> = {
  none: 'No licence is needed.',
  'general-bulk': 'A general bulk licence covers it.',
  'specified-bulk': 'A bulk licence for a specified partner is needed.',
  individual: 'A licence is needed for each contract.',
  prohibited: 'It may not be exported.',
};

// A day of a slider is a day of the calendar, written as asOf takes it.
const dayAt = (time: number): PointLiteral =>
  new Date(time).toISOString().slice(0, 10) as PointLiteral;

const answerOn = (day: PointLiteral, known: PointLiteral) => {
  const then = pipe(japanKorea, asKnownAt(known));
  const answer = pipe(then, asOf(day), regime);
  const licence = isSome(answer) ? answer.value.licence : null;
  const { grounds } = pipe(then, why(regime, day));
  return {
    text: licence === null ? 'No act known then says.' : inWords[licence],
    acts: grounds.map(({ id, title, sources }) => ({ id, title: title ?? id, source: sources[0] })),
  };
};

const slider = (label: string, time: Ref<number>) =>
  h('label', [
    h('span', [`${label} `, h('strong', dayAt(time.value))]),
    h('input', {
      type: 'range',
      min: first,
      max: last,
      step: dayMs,
      value: time.value,
      'aria-valuetext': dayAt(time.value),
      onInput: ({ target }: Event) => {
        if (target instanceof HTMLInputElement) time.value = Number(target.value);
      },
    }),
  ]);

export const LiveCase = defineComponent({
  name: 'LiveCase',
  setup() {
    const day = ref(Date.UTC(2020, 0, 1));
    const known = ref(last);
    const answer = computed(() => answerOn(dayAt(day.value), dayAt(known.value)));
    return () =>
      h('section', { class: 'live-case', 'aria-label': 'One question to the log of a case' }, [
        h('h2', 'May hydrogen fluoride go from Japan to South Korea?'),
        slider('On', day),
        slider('As known on', known),
        h('output', answer.value.text),
        h(
          'ul',
          answer.value.acts.map(({ id, title, source }) =>
            h('li', { key: id }, [
              title,
              source?.url === undefined
                ? undefined
                : [' ', h('a', { href: source.url, rel: 'noreferrer' }, source.publisher)],
            ]),
          ),
        ),
      ]);
  },
});
