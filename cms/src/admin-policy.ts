/**
 * Returns the content security policy of the admin's pages. Scripts run where they carry the nonce of this answer, or
 * where such a script loads them; Next gives the nonce to its own. Styles may be inline, because Payload's screens
 * position menus and columns by `style` attributes and its select boxes add style elements. Images may be `data:` and
 * `blob:`, the previews of a file that is about to be uploaded. Files go to `uploads`, the origin of their bucket, and
 * where there is none to the CMS itself.
 */
export const adminPolicy = (nonce: string, uploads: string | undefined): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...(uploads === undefined ? [] : [uploads])].join(' '),
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Policy of the pages of an outage and of an empty system, which have a style and a link and nothing else. */
export const outagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const present = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** Returns the origin to which the admin's pages send files; undefined where the CMS itself takes them. */
export const uploadsOrigin = (
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined => {
  const bucket = present(variables.UPLOADS_QUARANTINE_BUCKET) ?? present(variables.UPLOADS_BUCKET);
  if (bucket === undefined) return undefined;
  const endpoint = present(variables.AWS_ENDPOINT_URL_S3);
  if (endpoint !== undefined) return new URL(endpoint).origin;
  // A server whose bucket has no region ends at its start, so this answer reaches nobody.
  const region = present(variables.AWS_REGION);
  return region === undefined ? undefined : `https://${bucket}.s3.${region}.amazonaws.com`;
};
