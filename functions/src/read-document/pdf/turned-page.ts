import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import type { PageContent, Rule } from '../page/page-content.ts';
import type { PaintedPage } from './painted-page.ts';

/** Returns the quarter turn nearest to an angle, in degrees clockwise. */
const quarterOf = (angle: number): 0 | 90 | 180 | 270 => {
  const turned = (((Math.round(angle / 90) * 90) % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Maps a place of a page to its place after the page was turned back by a quarter, a half or three quarters. */
const turnedBack = (
  quarter: 0 | 90 | 180 | 270,
  { width, height }: Size,
  x: number,
  y: number,
): [number, number] => {
  if (quarter === 90) return [y, width - x];
  if (quarter === 180) return [width - x, height - y];
  if (quarter === 270) return [height - y, x];
  return [x, y];
};

/**
 * Returns a painted page as it is read: where most letters stand sideways or upside down (a landscape table on an
 * upright sheet), the whole page is turned.
 */
export const upright = (page: PaintedPage, size: Size): Omit<PageContent, 'hasComments'> => {
  const counts = Map.groupBy(
    page.glyphs.filter((glyph) => !glyph.hidden && glyph.text.trim() !== ''),
    ({ angle }) => quarterOf(angle),
  );
  const [quarter] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [quarterOf(0)];
  const sideways = quarter === 90 || quarter === 270;
  const turnBox = ([x, y, width, height]: PageBox): PageBox => {
    const [x0, y0] = turnedBack(quarter, size, x, y);
    const [x1, y1] = turnedBack(quarter, size, x + width, y + height);
    return [Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0)];
  };
  const turnRule = ({ direction, at, from, to }: Rule): Rule => {
    const lies = direction === 'horizontal';
    const [x0, y0] = turnedBack(quarter, size, lies ? from : at, lies ? at : from);
    const [x1, y1] = turnedBack(quarter, size, lies ? to : at, lies ? at : to);
    return lies === sideways
      ? { direction: 'vertical', at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1) }
      : { direction: 'horizontal', at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  };
  const glyphs = page.glyphs.map((glyph) => {
    const [x, y] = turnedBack(quarter, size, glyph.x, glyph.y);
    const angle = ((glyph.angle - quarter + 540) % 360) - 180;
    return { ...glyph, x, y, angle: Math.abs(angle) < 3 ? 0 : angle };
  });
  return {
    width: sideways ? size.height : size.width,
    height: sideways ? size.width : size.height,
    glyphs,
    rules: quarter === 0 ? page.rules : page.rules.map(turnRule),
    grounds: page.grounds.map(({ box, colour }) => ({ box: turnBox(box), colour })),
    pictures: page.pictures.map(turnBox),
    furniture: page.furniture.map(turnBox),
    outlines: page.outlines,
    turned: quarter,
  };
};
