import { orThrow, pipe } from 'bilateral';
import {
  bitemporal,
  drawBitemporal,
  drawRates,
  drawSwimLanes,
  type PictureOptions,
  rates,
  swimLanes,
} from 'bilateral/charts';
import { japanKorea } from 'bilateral/japan-korea';
import { usChinaChips } from 'bilateral/us-china-chips';

/** The pictures of the pages: how each is drawn, by the name of its file without theme and ending. */
const drawings: { readonly [name: string]: () => (options: PictureOptions) => string } = {
  'japan-korea': () => {
    const lanes = pipe(
      japanKorea,
      swimLanes({ from: '2018-06-01', to: '2023-12-31', most: 9, kinds: shown }),
    );
    return (options) =>
      drawSwimLanes({ ...options, title: 'Japan and South Korea, 2018 to 2023' })(lanes);
  },
  'photoresist-on-both-clocks': () => {
    const args = { from: 'JPN', to: 'KOR', product: 'photoresist' };
    const plotted = orThrow(pipe(japanKorea, bitemporal({ question: 'tradeRegime', args })));
    return (options) =>
      drawBitemporal({ ...options, title: 'Photoresist from Japan to Korea' })(plotted);
  },
  'duties-us-china': () => {
    const found = orThrow(pipe(usChinaChips, rates()));
    return (options) =>
      drawRates({ ...options, title: 'What the United States and China add to duties' })(found);
  },
};

const shown = ['route', 'list', 'dispute', 'agreement', 'claim'] as const;

/** Every picture of the pages, light and dark, by the path of its file. */
export const pictures = (): { readonly [path: string]: string } =>
  Object.fromEntries(
    Object.entries(drawings).flatMap(([name, prepare]) => {
      const draw = prepare();
      return (['light', 'dark'] as const).map((theme) => [
        `docs/pictures/${name}-${theme}.svg`,
        `${draw({ theme, width: 960 })}\n`,
      ]);
    }),
  );
