import { isHost, pathOfTarget } from '@mithaq/domain/operations/request-line';

/**
 * Pages that explain a failure, each with its status, and endpoints that Astro mounts and no page uses: nobody asks for
 * one, and a stranger would ring the alarms with the former.
 */
const unasked = /^\/+(?:403|500|503|_image|_actions|_server-islands)(?:\/|$)/u;

const NOWHERE = '/404/';

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
};

/**
 * Returns path and query of a request's target. An address that is not for readers is that of the page which says that
 * there is none.
 */
export const askedAddress = (target: string): string => {
  const address = pathOfTarget(target);
  const whole = address === undefined ? null : URL.parse(`http://host${address}`);
  return address === undefined || whole === null || unasked.test(decoded(whole.pathname)) ? NOWHERE : address;
};

/** Returns the host of a request, or `otherwise` where it is no host. */
export const askedHost = (given: string | undefined, otherwise: string): string =>
  given !== undefined && isHost(given) ? given : otherwise;
