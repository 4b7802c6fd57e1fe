import { examineFile, textOf, type FileFault } from './file-kind.ts';

/** The largest file that is taken as an emblem; bytes. */
export const EMBLEM_FILE_LIMIT_BYTES = 2 * 1024 * 1024;

/** Types of file that an emblem may come in; it is drawn again as PNG, and none of the bytes that came is kept. */
export type EmblemType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';

/**
 * Reason why the bytes of an emblem are refused. `svg-entities`: the drawing defines entities, by which a few bytes
 * become billions. `svg-picture`: it holds a picture or names one elsewhere. `svg-text`: it holds letters that only a
 * font draws, which another machine lacks.
 */
export type EmblemFileFault = FileFault | 'svg-entities' | 'svg-picture' | 'svg-text';

const CHUNK = 8192;

const wholeText = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += textOf(bytes, at, at + CHUNK);
  return text;
};

const isWebp = (bytes: Uint8Array): boolean =>
  textOf(bytes, 0, 4) === 'RIFF' && textOf(bytes, 8, 12) === 'WEBP';

const webpFault = (bytes: Uint8Array): EmblemFileFault | undefined => {
  const said = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  return said + 8 > bytes.length ? 'cut' : undefined;
};

/** Whether bytes begin as an XML text of one byte a sign; UTF-16 and UTF-32 do not, and no drawing program writes them. */
const beginsAsXml = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*</u.test(textOf(bytes, 0, 64));

const element = (names: string): RegExp => new RegExp(`<(?:[\\w.-]+:)?(?:${names})[\\s/>]`, 'iu');

const svgElement = element('svg');
const pictureElement = element('image|feImage|foreignObject');
const textElement = element('text');

/**
 * Returns why a drawing is refused. Scripts, styles of other addresses and links do nothing where a drawing is only
 * painted, so they are no reason. An encoding other than UTF-8 could hide every word that is looked for here.
 */
const svgFault = (text: string): EmblemFileFault | undefined => {
  const encoding = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/iu.exec(text)?.[1];
  if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/iu.test(encoding)) return 'unknown-type';
  if (!/<\/(?:[\w.-]+:)?svg\s*>(?:\s|<!--(?:(?!-->)[^])*-->)*$/iu.test(text.slice(-2048))) return 'cut';
  if (/<!ENTITY/iu.test(text)) return 'svg-entities';
  if (pictureElement.test(text)) return 'svg-picture';
  return textElement.test(text) ? 'svg-text' : undefined;
};

/**
 * Returns the type of a file that shall be an emblem, or why it is refused. Only the bytes decide; a name or a claimed
 * type never does.
 */
export const examineEmblem = (
  bytes: Uint8Array,
): { readonly type: EmblemType } | { readonly fault: EmblemFileFault } => {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > EMBLEM_FILE_LIMIT_BYTES) return { fault: 'too-large' };
  if (isWebp(bytes)) {
    const fault = webpFault(bytes);
    return fault === undefined ? { type: 'image/webp' } : { fault };
  }
  if (beginsAsXml(bytes)) {
    const text = wholeText(bytes);
    if (!svgElement.test(text)) return { fault: 'unknown-type' };
    const fault = svgFault(text);
    return fault === undefined ? { type: 'image/svg+xml' } : { fault };
  }
  const examined = examineFile(bytes);
  if ('fault' in examined) return examined;
  return examined.type === 'image/png' || examined.type === 'image/jpeg'
    ? { type: examined.type }
    : { fault: 'unknown-type' };
};
