import type { PageBox } from '@mithaq/domain/contracts/document-evidence';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Glyph, Ground, Rule } from '../page/page-content.ts';
import { apply, identity, matrixOf, multiply, type Matrix } from './matrix.ts';
import {
  isDrawnPart,
  isUnmapped,
  withActualText,
  withLettersOfPage,
  type PaintedGlyph,
  type PaintingFont,
} from './painted-letters.ts';
import { groundOf, rulesOfFill, rulesOfStroke, subPathsOf } from './painted-paths.ts';

/** Everything that the operators of a page paint, in points from the top left corner of the page as its file turns it. */
export interface PaintedPage {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly grounds: readonly Ground[];
  readonly pictures: readonly PageBox[];
  /** Pictures that the file marks as page furniture: a letterhead. */
  readonly furniture: readonly PageBox[];
  readonly outlines: number;
}

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Smallest picture worth a place, in points. */
const SMALLEST_PICTURE = 8;

/** Most rules of a page; a page with more is a drawing, and its tables are not read. */
const MOST_RULES = 40_000;

/** Most filled rectangles of a page that are kept. */
const MOST_GROUNDS = 2000;

const BLACK = '#000000';

interface TextState {
  readonly font: string;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
  readonly mode: number;
}

interface State {
  readonly matrix: Matrix;
  readonly text: TextState;
  /** Colour of fills and letters as «#rrggbb»; '' for a pattern. */
  readonly fill: string;
  /** A comment or a field of a form that is painted; their lines and grounds are none of the text. */
  readonly annotation: 'comment' | 'other' | undefined;
  /** Whether a transformation was set and nothing painted since: the trace of a picture that was not decoded. */
  readonly unpainted: boolean;
}

const startText: TextState = {
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  leading: 0,
  mode: 0,
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const numberAt = (values: readonly unknown[], at: number): number => {
  const value = values[at];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const pictureOperators: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]);

const fills: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

const strokes: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** A part of the page that the file says something about. */
interface MarkedContent {
  readonly artifact: boolean;
  readonly content: string | undefined;
  readonly visible: boolean;
  /** The letters that the part stands for (ActualText), where its glyphs have none of their own. */
  readonly letters: string | undefined;
  /** Number of glyphs that were painted before it. */
  readonly first: number;
}

const outermost: MarkedContent = {
  artifact: false,
  content: undefined,
  visible: true,
  letters: undefined,
  first: 0,
};

/** Text modes without ink: invisible, and used as a clip alone. */
const isHiddenMode = (mode: number): boolean => mode === 3 || mode === 7;

/** Text modes that also draw the outline of letters, which producers use for bold. */
const isOutlinedMode = (mode: number): boolean => mode === 2 || mode === 6;

const boxOf = (matrix: Matrix): PageBox => {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
};

/**
 * Interprets the operators of a page: text as glyphs with their places, in the order of painting; straight rules; filled
 * rectangles; and the boxes of pictures. Clips and pictures' contents are left out.
 */
export const paintedPage = (
  operators: Operators,
  base: Matrix,
  fontOf: (name: string) => PaintingFont,
  isVisible: (layer: unknown) => boolean,
  isComment: (annotation: string) => boolean,
): PaintedPage => {
  const glyphs: PaintedGlyph[] = [];
  /** Letters of glyphs that a marked content gave and a map does not. */
  const learned = new Map<string, string>();
  const rules: Rule[] = [];
  const grounds: Ground[] = [];
  const pictures: PageBox[] = [];
  const furniture: PageBox[] = [];
  let outlines = 0;
  let state: State = {
    matrix: base,
    text: startText,
    fill: BLACK,
    annotation: undefined,
    unpainted: false,
  };
  const saved: State[] = [];
  let textMatrix: Matrix = identity;
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  let run = 0;
  const marked: MarkedContent[] = [];
  const around = (): MarkedContent => marked.at(-1) ?? outermost;

  const addPicture = (): void => {
    const box = boxOf(state.matrix);
    if (box[2] < SMALLEST_PICTURE || box[3] < SMALLEST_PICTURE || !around().visible) return;
    (around().artifact ? furniture : pictures).push(box);
  };
  const set = (text: Partial<TextState>): void => {
    state = { ...state, text: { ...state.text, ...text } };
  };
  const painted = (): void => {
    if (state.unpainted) state = { ...state, unpainted: false };
  };
  const save = (): void => {
    saved.push(state);
  };
  const restore = (): void => {
    if (state.unpainted) addPicture();
    state = saved.pop() ?? state;
    // The pictures inside were painted with their own transformation.
    painted();
  };
  const moveTo = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    [x, y] = [lineX, lineY];
  };

  const show = (items: readonly unknown[], operator: number): void => {
    const { text } = state;
    const font = fontOf(text.font);
    const size = Math.abs(text.size);
    const direction = text.size < 0 ? -1 : 1;
    const full = multiply(state.matrix, textMatrix);
    const unit = Math.hypot(full[0], full[1]);
    const height = Math.hypot(full[2], full[3]) * size;
    const angle = (Math.atan2(full[1] * direction, full[0] * direction) * 180) / Math.PI;
    const { artifact, content, visible } = around();
    for (const item of items) {
      if (typeof item === 'number') {
        x -= ((item * size) / 1000) * text.scale * direction;
        continue;
      }
      const letters = field(item, 'unicode');
      if (typeof letters !== 'string') continue;
      const units = field(item, 'width');
      const advance = (typeof units === 'number' ? units : 0) * size * font.unit * text.scale;
      const spacing =
        (text.charSpacing + (field(item, 'isSpace') === true ? text.wordSpacing : 0)) * text.scale;
      const [startX, startY] = apply(full, x, y + text.rise);
      if (visible && height > 0.5) {
        const sign = field(item, 'fontChar');
        const draws = field(item, 'isInFont') === true && typeof sign === 'string' && font.draws(sign);
        // Word maps the second part of a letter that it draws in two («ي» after «ص») to a space. LibreOffice maps the
        // second part of two vowel signs to any letter, of no width.
        const part =
          letters.trim() === '' ? font.composite && draws : advance === 0 && /^[\p{L}\p{Nd}]/u.test(letters);
        const code = field(item, 'originalCharCode');
        const unmapped = !part && isUnmapped(letters, field(item, 'isMapped') === true, font);
        // A glyph that its font draws nothing for is a space, whatever its map lacks.
        const blank = unmapped && font.embedded && advance > 0.1 * size && !draws;
        glyphs.push({
          text: blank ? ' ' : part || unmapped ? '' : letters,
          glyph: `${text.font} ${String(code)}`,
          operator,
          x: startX,
          y: startY,
          width: advance * unit,
          angle: Math.abs(angle) < 3 ? 0 : angle,
          size: height,
          bold: font.bold || isOutlinedMode(text.mode),
          hidden: isHiddenMode(text.mode),
          artifact,
          content,
          run,
          colour: state.fill,
          unmapped: unmapped && !blank,
          ...(draws ? { drawn: true } : {}),
          ...(state.annotation === 'comment' ? { isComment: true } : {}),
          ...(isDrawnPart(letters, advance, font) && draws ? { part: font.dots(sign) } : {}),
          ...(font.composite && draws && /^[0-9]$/u.test(letters) ? { outline: font.outline(sign) } : {}),
        });
      }
      x += (advance + spacing) * direction;
    }
  };

  const draw = (args: readonly unknown[]): void => {
    const operator = numberAt(args, 0);
    if (operator === OPS.endPath || !around().visible) return;
    painted();
    if (state.annotation !== undefined) return;
    const parts = listOf(args[1]).flatMap((data) => subPathsOf(data, state.matrix));
    if (fills.has(operator)) {
      outlines += parts.filter(({ curved }) => curved).length;
      if (rules.length < MOST_RULES) rules.push(...parts.flatMap(rulesOfFill));
      for (const part of grounds.length < MOST_GROUNDS ? parts : []) {
        const box = groundOf(part);
        if (box !== undefined) grounds.push({ box, colour: state.fill });
      }
    }
    if (strokes.has(operator) && rules.length < MOST_RULES) rules.push(...parts.flatMap(rulesOfStroke));
  };

  operators.fnArray.forEach((operator, at) => {
    const args = listOf(operators.argsArray[at]);
    if (pictureOperators.has(operator)) {
      painted();
      addPicture();
      return;
    }
    switch (operator) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform: {
        const matrix = matrixOf(args);
        if (matrix !== undefined) {
          state = { ...state, matrix: multiply(state.matrix, matrix), unpainted: true };
        }
        break;
      }
      case OPS.paintFormXObjectBegin: {
        save();
        const matrix = matrixOf(args[0]) ?? identity;
        state = { ...state, matrix: multiply(state.matrix, matrix), unpainted: false };
        break;
      }
      case OPS.beginAnnotation: {
        save();
        const outer = matrixOf(args[2]) ?? identity;
        const inner = matrixOf(args[3]) ?? identity;
        state = {
          matrix: multiply(multiply(base, outer), inner),
          text: startText,
          fill: BLACK,
          annotation: isComment(String(args[0])) ? 'comment' : 'other',
          unpainted: false,
        };
        break;
      }
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.beginText:
        textMatrix = identity;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        run += 1;
        break;
      case OPS.setTextMatrix:
        textMatrix = matrixOf(args[0]) ?? matrixOf(args) ?? identity;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case OPS.moveText:
        moveTo(numberAt(args, 0), numberAt(args, 1));
        break;
      case OPS.setLeadingMoveText:
        set({ leading: numberAt(args, 1) });
        moveTo(numberAt(args, 0), numberAt(args, 1));
        break;
      case OPS.nextLine:
        moveTo(0, state.text.leading);
        break;
      case OPS.setLeading:
        set({ leading: -numberAt(args, 0) });
        break;
      case OPS.setCharSpacing:
        set({ charSpacing: numberAt(args, 0) });
        break;
      case OPS.setWordSpacing:
        set({ wordSpacing: numberAt(args, 0) });
        break;
      case OPS.setHScale:
        set({ scale: numberAt(args, 0) / 100 });
        break;
      case OPS.setTextRise:
        set({ rise: numberAt(args, 0) });
        break;
      case OPS.setTextRenderingMode:
        set({ mode: numberAt(args, 0) });
        break;
      case OPS.setFont:
        set({ font: String(args[0]), size: numberAt(args, 1) });
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: String(args[0]) };
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state = { ...state, fill: '' };
        break;
      case OPS.setGState:
        for (const [name, value] of listOf(args[0]).map(listOf)) {
          if (name === 'Font') set({ font: String(listOf(value)[0]), size: numberAt(listOf(value), 1) });
        }
        break;
      case OPS.showText:
        painted();
        show(listOf(args[0]), at);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps: {
        const { artifact, content, visible } = around();
        const letters = args[2];
        const id = operator === OPS.beginMarkedContentProps ? args[1] : undefined;
        marked.push({
          artifact: artifact || args[0] === 'Artifact',
          content: typeof id === 'number' ? String(id) : content,
          visible: visible && (args[0] !== 'OC' || isVisible(id)),
          letters: typeof letters === 'string' ? letters : undefined,
          first: glyphs.length,
        });
        break;
      }
      case OPS.endMarkedContent: {
        const ended = marked.pop();
        if (ended?.letters !== undefined) {
          const inside = glyphs.splice(ended.first);
          const [only] = inside;
          if (inside.length === 1 && only !== undefined) learned.set(only.glyph, ended.letters);
          glyphs.push(...withActualText(inside, ended.letters));
        }
        break;
      }
      case OPS.constructPath:
        draw(args);
        break;
      case OPS.shadingFill:
        painted();
        break;
    }
  });
  return {
    glyphs: withLettersOfPage(glyphs, learned),
    rules,
    grounds,
    pictures,
    furniture,
    outlines,
  };
};
