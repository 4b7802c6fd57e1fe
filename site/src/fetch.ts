import type { Fetchable } from 'astro';
import { astro, FetchState } from 'astro/fetch';
import { addresses, pageCache } from './services.server.ts';

const rendered = (request: Request): Promise<Response> => {
  const state = new FetchState(request);
  // A proxy hides the host and the scheme that the reader's browser knows; SITE_URL and SITE_HOSTS have them. A form
  // that the browser says it posts from one of them is one of ours.
  const ours = addresses.withOrigin(request.headers.get('origin'));
  if (ours !== undefined) {
    state.url.protocol = ours.protocol;
    state.url.hostname = ours.hostname;
    // A host set without a port would keep the port that was there.
    state.url.port = ours.port;
  }
  // Pages are sent whole, so that an error in the middle is a 500 and not half a page that says 200.
  state.streaming = false;
  return astro(state);
};

/** Renders a request, and explains to the reader when Astro refuses a post from another site. */
const render = async (request: Request): Promise<Response> => {
  const response = await rendered(request);
  return response.status === 403 ? rendered(new Request(new URL('/403/', request.url))) : response;
};

/**
 * Astro's entry point, behind server/start.ts, which leaves of a query what the page reads. A page that reads its
 * query is not cached. HEAD renders and caches the page as GET does, because nobody may ask for it again and again.
 */
const fetchable: Fetchable = {
  fetch(request) {
    const { pathname, search } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || search !== '') return render(request);
    const read = request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request;
    return pageCache.fill(pathname, () => render(read), {
      'accept-encoding': request.headers.get('accept-encoding') ?? undefined,
      'if-none-match': request.headers.get('if-none-match') ?? undefined,
    });
  },
};

export default fetchable;
