import { isKnownEtag } from '../../etag.ts';
import { NotInRegister } from '../register/errors.ts';
import type { RegisterReader, VersionInRegister } from '../register/register-reader.ts';

/** A numbered version's PDF never changes; the PDF of the version in force changes with the next version. */
const forEver = 'public, max-age=31536000, immutable';

/**
 * Answers with a version's PDF from the register, shown in the browser under a descriptive name. `numbered`: the
 * address has a number; otherwise it is the one in force, and where none is, there is no PDF. Rejects as the register
 * does.
 */
export const pdfAnswer = async (
  register: RegisterReader,
  request: Request,
  { index, policy, entry }: VersionInRegister,
  numbered: boolean,
): Promise<Response> => {
  const { slug } = index.profile;
  if (entry.pdf === undefined || (!numbered && entry.status !== 'in-force'))
    throw new NotInRegister('file', `${policy.slug} ${String(entry.version)}`);
  const headers: Record<string, string> = {
    etag: `"${entry.pdf}"`,
    ...(numbered ? { 'cache-control': forEver } : {}),
  };
  if (isKnownEtag(request.headers.get('if-none-match'), headers['etag']))
    return new Response(null, { status: 304, headers });
  const bytes = await register.pdfOf(slug, policy.slug, entry);
  return new Response(request.method === 'HEAD' ? null : Buffer.from(bytes), {
    headers: {
      ...headers,
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="${slug}-${policy.slug}-v${String(entry.version)}.pdf"`,
    },
  });
};
