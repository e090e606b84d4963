export type TariffText = 'rates' | 'lists' | 'exclusions';

/**
 * The columns of the three texts, by their standard names. A caller can give a column another name.
 */
export type TariffColumn =
  | 'code'
  | 'part'
  | 'heading'
  | 'firm'
  | 'rate'
  | 'decided'
  | 'from'
  | 'until';

/**
 * If the caller gives a text of lists, the text of rates needs no column `code`, since the lists
 * have the codes.
 */
export const neededColumns = (text: TariffText, hasLists: boolean): readonly TariffColumn[] => {
  if (text === 'lists') return ['code', 'heading'];
  if (text === 'exclusions') return ['code', 'from'];
  return hasLists ? ['heading', 'from', 'rate'] : ['code', 'from', 'rate'];
};

export const readColumns: Readonly<Record<TariffText, readonly TariffColumn[]>> = {
  rates: ['code', 'part', 'heading', 'firm', 'rate', 'decided', 'from', 'until'],
  lists: ['code', 'part', 'heading'],
  exclusions: ['code', 'part', 'heading', 'firm', 'decided', 'from', 'until'],
};
