import type { Fetchable } from 'astro';
import { astro, FetchState } from 'astro/fetch';
import { addresses, pageCache } from './services.server.ts';

const rendered = (request: Request): Promise<Response> => {
  const state = new FetchState(request);
  // Behind a proxy the host and the scheme of the connection are not those that the reader's browser knows;
  // SITE_URL and SITE_HOSTS are. A form that the browser says it posts from one of them is one of ours.
  const ours = addresses.withOrigin(request.headers.get('origin'));
  if (ours !== undefined) {
    state.url.protocol = ours.protocol;
    state.url.hostname = ours.hostname;
    // A host set without a port would keep the port that was there.
    state.url.port = ours.port;
  }
  // Whole pages at once: an error in the middle is then a 500 and not half a page that says 200.
  state.streaming = false;
  return astro(state);
};

/** What Astro refuses because it was posted from another site is told in words that a reader understands. */
const render = async (request: Request): Promise<Response> => {
  const response = await rendered(request);
  return response.status === 403 ? rendered(new Request(new URL('/403/', request.url))) : response;
};

/** Astro's way in, behind server/start.ts. No public page looks at a query, so one that has a query is not kept. */
const fetchable: Fetchable = {
  fetch(request) {
    const { pathname, search } = new URL(request.url);
    const keep = request.method === 'GET' && search === '';
    return keep ? pageCache.fill(pathname, () => render(request)) : render(request);
  },
};

export default fetchable;
