/** The texts that a tariff is read from. */
export type TariffText = 'rates' | 'lists' | 'exclusions';

/** What a column holds, by the name that it has unless another is given. */
export type TariffColumn =
  | 'code'
  | 'part'
  | 'heading'
  | 'firm'
  | 'rate'
  | 'decided'
  | 'from'
  | 'until';

/** The columns that each text must have. Rates by heading need no code: lists have them. */
export const neededColumns = (text: TariffText, hasLists: boolean): readonly TariffColumn[] => {
  if (text === 'lists') return ['code', 'heading'];
  if (text === 'exclusions') return ['code', 'from'];
  return hasLists ? ['heading', 'from', 'rate'] : ['code', 'from', 'rate'];
};

/** All columns that are read, in each of the texts. */
export const readColumns: Readonly<Record<TariffText, readonly TariffColumn[]>> = {
  rates: ['code', 'part', 'heading', 'firm', 'rate', 'decided', 'from', 'until'],
  lists: ['code', 'part', 'heading'],
  exclusions: ['code', 'part', 'heading', 'firm', 'decided', 'from', 'until'],
};
