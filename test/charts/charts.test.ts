import { isLeft, orThrow, pipe } from 'bilateral';
import { bitemporal, drawRates, drawSwimLanes, rates, swimLanes } from 'bilateral/charts';
import { japanKorea } from 'bilateral/japan-korea';
import { usChinaChips } from 'bilateral/us-china-chips';
import { describe, expect, it } from 'vitest';
import { colours } from '../../src/charts/svg/theme';
import { overlapsIn, textsOf } from './texts-of';
import { flawOfXml } from './well-formed';

const lanesOf = (options: Parameters<typeof swimLanes>[0]) => pipe(japanKorea, swimLanes(options));

describe('swimLanes', () => {
  it('should give what the question on each thing answers, from day to day', () => {
    const { lanes } = lanesOf({ kinds: ['route'], ids: ['JPN>KOR photoresist'] });
    const [lane] = lanes;
    expect(lane?.stretches.map(({ from, says, level }) => [from, says, level])).toEqual([
      [null, 'general bulk licence', 1],
      ['2019-07-01', 'general bulk licence', 1],
      ['2019-07-04', 'individual licence', 3],
      ['2019-12-20', 'specified bulk licence', 2],
      ['2023-03-16', 'specified bulk licence', 2],
      ['2023-03-23', 'general bulk licence', 1],
    ]);
  });

  it('should tell what is to come, and what began on a day that was set before', () => {
    const [lane] = lanesOf({ kinds: ['route'], ids: ['JPN>KOR hydrogen-fluoride'] }).lanes;
    expect(lane?.stretches.slice(1, 3).map(({ coming, due }) => [coming, due])).toEqual([
      ['individual licence from 2019-07-04', false],
      [null, true],
    ]);
  });

  it('should not say of a stretch that it was set before where a lifting began it', () => {
    const { lanes } = lanesOf({ kinds: ['route'] });
    const last = lanes.map(({ stretches }) => stretches.at(-1));
    expect(last.map((stretch) => [stretch?.from, stretch?.due])).toEqual([
      ['2023-03-23', false],
      ['2023-03-23', false],
      ['2023-03-23', false],
    ]);
  });

  it('should show a dispute that is paused, and a claim that is contested', () => {
    const standings = lanesOf({ kinds: ['dispute', 'claim'] }).lanes.map(({ id, stretches }) => [
      id,
      [...new Set(stretches.map(({ standing }) => standing))].join(),
    ]);
    expect(standings).toContainEqual(['DS590', 'holds,rests,over']);
    expect(standings).toContainEqual(['rulings-caused-export-measures', 'holds,contested']);
  });

  it('should show only what was known at a point', () => {
    const [lane] = lanesOf({ kinds: ['list'], knownAt: '2019-08-01' }).lanes;
    expect(lane?.stretches.map(({ says }) => says)).toEqual(['Group A']);
  });

  it('should say how many lanes it left out', () => {
    expect(lanesOf({ most: 2 })).toMatchObject({ lanes: { length: 2 }, leftOut: 13 });
  });

  it('should throw for a day that is none', () => {
    expect(() => lanesOf({ from: '2019-02-30' })).toThrow(RangeError);
  });
});

describe('bitemporal', () => {
  it('should cover both clocks without a gap and without an overlap where something is known', () => {
    const args = { from: 'JPN', to: 'KOR', product: 'photoresist' };
    const { areas } = orThrow(pipe(japanKorea, bitemporal({ question: 'tradeRegime', args })));
    const at = (valid: string, known: string) =>
      areas
        .filter(
          ({ validFrom, validTo, knownFrom, knownTo }) =>
            (validFrom ?? '') <= valid &&
            valid < (validTo ?? '9') &&
            (knownFrom ?? '') <= known &&
            known < (knownTo ?? '9'),
        )
        .map(({ says }) => says);
    expect(at('2020-01-01', '2019-12-19')).toEqual(['individual licence']);
    expect(at('2020-01-01', '2019-12-20')).toEqual(['specified bulk licence']);
    expect(at('2023-03-24', '2023-03-22')).toEqual(['specified bulk licence']);
    expect(at('2023-03-24', '2023-03-23')).toEqual(['general bulk licence']);
  });

  it('should say what is wrong with a question', () => {
    const asked = bitemporal({ question: 'tradeRegim' })(japanKorea);
    expect(isLeft(asked) && asked.left.message).toContain('Did you mean "tradeRegime"?');
  });
});

describe('rates', () => {
  const found = orThrow(rates()(usChinaChips));

  it('should join routes with the same rates', () => {
    expect(found.series[0]).toMatchObject({
      title: 'USA → CHN chemicals and 3 more',
      routes: { length: 4 },
    });
  });

  it('should refuse a route that cannot be asked about', () => {
    const asked = rates({ routes: [{ from: 'CHN', to: '', product: 'x' }] })(usChinaChips);
    expect(isLeft(asked) && asked.left.flaws[0]?.path).toBe('args.to');
  });

  it('should draw a gap where no act says a rate', () => {
    const [first] = found.series;
    expect(first?.steps[0]).toEqual({ from: null, to: '2018-08-08', percent: null });
    expect(drawRates()(found)).toContain('no rate said, +0 % from 2018-08-08');
  });
});

describe('a picture', () => {
  it('should have a title and a text alternative, and show markup as text', () => {
    const title = '</title><script>alert(1)</script>';
    const svg = drawSwimLanes({ title, id: '"><x' })(lanesOf({}));
    expect(flawOfXml(svg)).toBeUndefined();
    expect(svg).not.toContain('<script');
    expect(svg).toMatch(/role="img" aria-labelledby="---x-title ---x-desc"/);
    expect(svg).toContain('<desc id="---x-desc">From ');
  });

  it.each([320, 360, 640, 960, 1440])('should have room for its labels %i wide', (width) => {
    const boxes = textsOf(drawSwimLanes({ width })(lanesOf({})));
    expect(overlapsIn(boxes)).toEqual([]);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const { paper, ink, quiet, edge, alarm, fill, on, line } = colours[theme];

  it('should set text off by 4.5 to 1', () => {
    for (const colour of [ink, quiet, alarm]) expect(contrast(colour, paper)).toBeGreaterThan(4.5);
    fill.forEach((colour, level) => {
      expect(contrast(colour, on[level] ?? colour)).toBeGreaterThan(4.5);
    });
  });

  it('should set lines off by 3 to 1', () => {
    for (const colour of [edge, alarm, ...line]) expect(contrast(colour, paper)).toBeGreaterThan(3);
  });

  it('should go from freest to strictest by lightness, for whoever does not tell hues apart', () => {
    const lights = fill.map(lightness);
    const sorted = [...lights].sort((a, b) => a - b);
    expect(lights).toEqual(theme === 'light' ? sorted.reverse() : sorted);
  });
});

/** The contrast of two colours (WCAG 2.2). */
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [lightness(a), lightness(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const lightness = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
