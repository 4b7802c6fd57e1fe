import type { PublishedFile } from '@mithaq/domain/contracts/register';
import type { RegisterReader } from '../register/register-reader.ts';

/**
 * The bytes at an address never change, so a browser may keep them for ever. A cache that many share asks again after
 * an hour: by then it learns that an association has taken a file back.
 */
const kept = 'public, max-age=31536000, s-maxage=3600, immutable';

const headersOf = ({ hash, name, type, bytes }: PublishedFile): Record<string, string> => ({
  etag: `"${hash}"`,
  'content-type': type,
  'content-length': String(bytes),
  // Saved and never shown in the site's name; older browsers take the plain name.
  'content-disposition': `attachment; filename="file.${name.slice(name.lastIndexOf('.') + 1)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  'cache-control': kept,
});

/** A file that the association's index lists now, bit by bit as the register gives it. Rejects as the register does. */
export const fileAnswer = async (
  register: RegisterReader,
  request: Request,
  asked: { readonly association: string; readonly hash: string; readonly name: string },
): Promise<Response> => {
  const file = await register.listedFile(asked.association, asked.hash, asked.name);
  const headers = headersOf(file);
  if (request.headers.get('if-none-match') === headers['etag']) {
    return new Response(null, { status: 304, headers: { etag: `"${file.hash}"`, 'cache-control': kept } });
  }
  // The file is opened for who reads it only.
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(await register.openFile(asked.association, file), { headers });
};
