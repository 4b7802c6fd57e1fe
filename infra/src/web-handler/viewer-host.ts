/** Header in which a function of the CDN writes the reader's host, where the CDN asks under the API's own name. */
export const VIEWER_HOST_HEADER = 'x-viewer-host';

/** Name that API Gateway gives to an API. A stage switches it off but for the API that tenants of the CDN come through. */
const OWN_NAME = /^[a-z0-9]+\.execute-api\./u;

/**
 * Returns the headers with the host that the reader's browser knows. Under the API's own name every request comes from the
 * CDN, whose function overwrites the header; under any other name the header is a reader's invention and is dropped.
 */
export const withViewerHost = (
  headers: Readonly<Record<string, string>>,
  domainName: string,
): Readonly<Record<string, string>> => {
  const { [VIEWER_HOST_HEADER]: host, ...others } = headers;
  return host !== undefined && OWN_NAME.test(domainName) ? { ...others, host } : others;
};
