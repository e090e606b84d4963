/** The colours of a picture: light, dark, or whichever of the two the viewer's system prefers. */
export type Theme = 'auto' | 'light' | 'dark';

/**
 * The colours of one theme. `fill` colours bars: one colour for each `Level`, from the freest to the strictest.
 * `on` colours text on these bars, with a contrast of at least 4.5 to 1 as in WCAG 2.2. `edge` outlines bars, with
 * a contrast of at least 3 to 1 to `paper`. `line` colours curves. Curves also differ in lightness, dash and mark,
 * so that nobody has to tell hues apart.
 */
type Colours = {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly edge: string;
  readonly alarm: string;
  readonly fill: readonly string[];
  readonly on: readonly string[];
  readonly line: readonly string[];
};

export const colours: { readonly light: Colours; readonly dark: Colours } = {
  light: {
    paper: '#ffffff',
    ink: '#16202a',
    quiet: '#4d5b69',
    grid: '#dde3e9',
    edge: '#4a6178',
    alarm: '#9a3412',
    fill: ['#eef3f8', '#cfe0f1', '#9cc2e5', '#2c6cb0', '#153a63'],
    on: ['#16202a', '#16202a', '#16202a', '#ffffff', '#ffffff'],
    line: ['#1a5fa8', '#a83c09', '#00664f', '#7a2b8f', '#655400', '#16202a'],
  },
  dark: {
    paper: '#0f161d',
    ink: '#e8eef4',
    quiet: '#a9b7c5',
    grid: '#2a3641',
    edge: '#8ba3ba',
    alarm: '#ffb38a',
    fill: ['#1d2833', '#294055', '#2f5f8f', '#7fb6ea', '#d3e7fa'],
    on: ['#e8eef4', '#e8eef4', '#ffffff', '#0f161d', '#0f161d'],
    line: ['#7fb6ea', '#ffa877', '#5fd0b0', '#dca3ee', '#e0c95c', '#e8eef4'],
  },
};

const variables = ({ fill, on, line, ...plain }: Colours): string =>
  [
    ...Object.entries(plain),
    ...fill.map((colour, level) => [`fill${level}`, colour]),
    ...on.map((colour, level) => [`on${level}`, colour]),
    ...line.map((colour, index) => [`line${index}`, colour]),
  ]
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

const rules = [
  '.bilateral-chart text{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:var(--ink);unicode-bidi:isolate}',
  '.bilateral-chart .paper{fill:var(--paper)}',
  '.bilateral-chart .quiet{fill:var(--quiet)}',
  '.bilateral-chart .grid{stroke:var(--grid);fill:none}',
  '.bilateral-chart .edge{stroke:var(--edge);fill:none}',
  '.bilateral-chart .alarm{stroke:var(--alarm);fill:none}',
  ...colours.light.fill.flatMap((_, level) => [
    `.bilateral-chart .fill${level}{fill:var(--fill${level})}`,
    `.bilateral-chart text.on${level}{fill:var(--on${level})}`,
    `.bilateral-chart .stroke-on${level}{stroke:var(--on${level})}`,
  ]),
  ...colours.light.line.flatMap((_, index) => [
    `.bilateral-chart .line${index}{stroke:var(--line${index});fill:none}`,
    `.bilateral-chart .mark${index}{fill:var(--line${index})}`,
  ]),
].join('');

export const styleOf = (theme: Theme): string => {
  if (theme !== 'auto') return `.bilateral-chart{${variables(colours[theme])}}${rules}`;
  const [light, dark] = [variables(colours.light), variables(colours.dark)];
  return `.bilateral-chart{${light}}@media (prefers-color-scheme:dark){.bilateral-chart{${dark}}}${rules}`;
};
