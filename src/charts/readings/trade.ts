import {
  type Covered,
  type DutyTerm,
  isSome,
  licenceLevels,
  type Option,
  type Side,
  type Tariff,
  type TradeRegime,
} from '../../index';
import { holding, type Level, type Reading, words } from './reading';

export const readRegime = (answer: Option<Covered<TradeRegime>>): Reading | null => {
  if (!isSome(answer)) return null;
  const { licence, exact, restrictions, inactive, upcoming, undated, acts } = answer.value;
  const [next] = upcoming;
  const [open] = undated;
  const coming =
    next !== undefined
      ? `${next.licence === null ? 'a change' : licenceWords(next.licence)} from ${next.on}`
      : open !== undefined
        ? 'a change decided, no date set'
        : null;
  const decided = [next?.act, open?.act].flatMap((act) => act ?? []);
  const others = [...new Set([...decided, ...actsThatStop(inactive)])];
  if (restrictions.length > 0)
    return holding(
      [...new Set(restrictions.map(({ instrument }) => words(instrument)))].join(', '),
      3,
      [...restrictions.map(({ act }) => act), ...others],
      { coming },
    );
  if (!exact) return holding('licence of unknown kind', 3, [...acts, ...others], { coming });
  if (licence !== null)
    return holding(licenceWords(licence), levelOf(licence), [...acts, ...others], { coming });
  return readInactive(inactive, decided, coming);
};

const actsThatStop = (inactive: TradeRegime['inactive']): readonly string[] =>
  inactive.flatMap(({ because, act }) => (because === 'others-only' ? [] : [act]));

/** Says why the first measure is not in force. Passes over measures that apply only to others, such as other firms. */
const readInactive = (
  inactive: TradeRegime['inactive'],
  decided: readonly string[],
  coming: string | null,
): Reading | null => {
  const first = inactive.find(({ because }) => because !== 'others-only');
  if (first === undefined) return null;
  const isOver = first.because === 'lifted' || first.because === 'expired';
  return holding(`${first.measure}: ${words(first.because)}`, 0, [first.act, ...decided], {
    standing: isOver ? 'over' : 'rests',
    coming,
  });
};

type Licence = TradeRegime['licence'] & string;

const licenceWords = (licence: Licence): string =>
  licence === 'none'
    ? 'no licence needed'
    : licence === 'prohibited'
      ? 'prohibited'
      : `${words(licence)} licence`;

const levelOf = (licence: Licence): Level => {
  const index = licenceLevels.indexOf(licence);
  return index === 0 || index === 1 || index === 2 || index === 3 ? index : 4;
};

export const readTariff = (answer: Option<Covered<Tariff>>): Reading | null => {
  if (!isSome(answer)) return null;
  const side = answer.value.import ?? answer.value.export;
  if (side === null) return null;
  const { duties, unknown, inactive, additional } = side;
  const acts = [...[...duties, ...unknown].map(({ act }) => act), ...actsThatStop(inactive)];
  if (additional !== null && (duties.length > 0 || additional > 0))
    return holding(`+${percent(additional)}`, rateLevel(additional), acts);
  if (duties.length > 0)
    return holding(duties.map(({ duty }) => dutyWords(duty)).join(' + '), 3, acts);
  if (unknown.length > 0) return holding('rate unknown', 3, acts);
  return readInactive(inactive, [], null);
};

export const rateOf = (side: Side | null): number | null => side?.additional ?? null;

export const percent = (rate: number): string => `${Math.round(rate * 100) / 100} %`;

const rateLevel = (rate: number): Level =>
  rate <= 0 ? 0 : rate < 10 ? 1 : rate < 25 ? 2 : rate < 50 ? 3 : 4;

const dutyWords = ({ percent: rate, specific, as }: DutyTerm): string => {
  const parts = [
    ...(rate === undefined ? [] : [percent(rate)]),
    ...(specific === undefined ? [] : [`${specific.amount} ${specific.currency}/${specific.per}`]),
  ];
  return `${parts.join(' + ')}${as === undefined ? '' : ` ${words(as)}`}`;
};
