/** A name or number of a host, with or without a port; what else stands in `Host` would be read as a part of the address. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/iu;

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
 * Returns path and query of a request's target: of a whole address, as a proxy is asked, too. An address that is not for
 * readers is that of the page which says that there is none.
 */
export const askedAddress = (target: string): string => {
  const whole = URL.parse(target.startsWith('/') ? `http://host${target}` : target);
  if (whole === null || unasked.test(decoded(whole.pathname))) return NOWHERE;
  return target.startsWith('/') ? target : `${whole.pathname}${whole.search}`;
};

/** Returns the host of a request, or `otherwise` where it is no host. */
export const askedHost = (given: string | undefined, otherwise: string): string =>
  given !== undefined && host.test(given) && Number(/:(\d+)$/u.exec(given)?.[1] ?? 0) < 65_536
    ? given
    : otherwise;
