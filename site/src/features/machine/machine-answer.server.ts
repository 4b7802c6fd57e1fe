import { isKnownEtag, weakEtag } from '../../etag.ts';

/**
 * Answers machines of any origin, because nothing in the content is secret or depends on the caller. A caller that
 * has the content already gets 304 and no body.
 */
export const machineAnswer = (
  request: Request,
  content: string,
  headers: Readonly<Record<string, string>> & { readonly 'content-type': string },
): Response => {
  const etag = weakEtag(content);
  const all = { ...headers, etag, vary: 'accept-encoding', 'access-control-allow-origin': '*' };
  return isKnownEtag(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(content, { headers: all });
};

/** Answers with JSON that names its schema in itself and in a header. */
export const jsonMachineAnswer = (request: Request, content: { readonly $schema: string }): Response =>
  machineAnswer(request, JSON.stringify(content), {
    'content-type': 'application/json; charset=utf-8',
    link: `<${content.$schema}>; rel="describedby"; type="application/schema+json"`,
    'access-control-expose-headers': 'link, etag',
  });
