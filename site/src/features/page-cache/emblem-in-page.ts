import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';

/**
 * Most bytes of the pictures of an emblem that stand in a page itself. Up to there they fit into its first packets beside
 * the text, and a first visit asks for the page and two fonts alone; a larger picture is asked for after the text.
 */
export const EMBLEM_IN_PAGE_BYTES = 3 * 1024;

const place = new RegExp(
  `(?<= (?:src|srcset)=")/(?<association>[^/"]+)/files/(?<hash>[0-9a-f]{64})/${EMBLEM_NAME.replace('.', '\\.')}(?=")`,
  'gu',
);

/**
 * Returns the bytes of a picture of an association's emblem if there are at most so many; undefined for a larger one, and
 * for one that cannot be read now.
 */
export type ReadSmallPicture = (
  association: string,
  hash: string,
  most: number,
) => Promise<Uint8Array | undefined>;

/**
 * Returns a finished page with the pictures of its emblem in it, all of them or none; a page whose pictures are too large
 * or cannot be read now keeps their addresses. The policy of every page allows such pictures (`img-src … data:`).
 */
export const withEmblem = async (html: string, read: ReadSmallPicture): Promise<string> => {
  const pictures = new Map<string, string>();
  let left = EMBLEM_IN_PAGE_BYTES;
  for (const { 0: address, groups: { association = '', hash = '' } = {} } of html.matchAll(place)) {
    if (pictures.has(address)) continue;
    const bytes = await read(association, hash, left);
    if (bytes === undefined) return html;
    left -= bytes.byteLength;
    pictures.set(address, `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return pictures.size === 0 ? html : html.replace(place, (address) => pictures.get(address) ?? address);
};
