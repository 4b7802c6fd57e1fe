import { isKnownEtag } from '../../etag.ts';
import type { PublishedFile } from '@mithaq/domain/contracts/published-file';
import type { RegisterReader } from '../register/register-reader.ts';

/**
 * The bytes at an address never change, so a browser may keep them for ever. A shared cache asks again after an hour,
 * and learns by then that an association has withdrawn a file.
 */
const cacheControl = 'public, max-age=31536000, s-maxage=3600, immutable';

/** Largest file that this server answers with; a function's answer, with its base64, has 6 MB at most. Bytes. */
const MOST_IN_AN_ANSWER = 4 * 1024 * 1024;

const headersOf = ({ hash, name, type, bytes }: PublishedFile): Record<string, string> => ({
  etag: `"${hash}"`,
  'content-type': type,
  'content-length': String(bytes),
  // Makes a browser save the file instead of showing it under the site's name; older browsers use the plain name.
  'content-disposition': `attachment; filename="file.${name.slice(name.lastIndexOf('.') + 1)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  'cache-control': cacheControl,
});

/**
 * Answers with a file that the association's index lists now, as a stream from the register. Rejects as the register
 * does.
 */
export const fileAnswer = async (
  register: RegisterReader,
  request: Request,
  wanted: { readonly association: string; readonly hash: string; readonly name: string },
): Promise<Response> => {
  const file = await register.listedFile(wanted.association, wanted.hash, wanted.name);
  const headers = headersOf(file);
  if (isKnownEtag(request.headers.get('if-none-match'), headers['etag'])) {
    return new Response(null, {
      status: 304,
      headers: { etag: `"${file.hash}"`, 'cache-control': cacheControl },
    });
  }
  if (file.bytes > MOST_IN_AN_ANSWER) {
    const [type, disposition] = [file.type, headers['content-disposition'] ?? ''];
    const location = await register.fileAddress(wanted.association, file, { type, disposition });
    if (location !== undefined) return new Response(null, { status: 302, headers: { location } });
  }
  // The file is opened only for a reader who gets its body.
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(await register.openFile(wanted.association, file), { headers });
};
