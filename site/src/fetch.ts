import type { Fetchable } from 'astro';
import { astro, FetchState } from 'astro/fetch';
import { pageCache, siteUrl } from './services.server.ts';

const render = (request: Request): Promise<Response> => {
  const state = new FetchState(request);
  // Behind a proxy the host and the scheme of the connection are not those that the reader's browser knows;
  // SITE_URL is. A form that the browser says it posts from there is one of ours.
  if (request.headers.get('origin') === siteUrl.origin) {
    state.url.protocol = siteUrl.protocol;
    state.url.host = siteUrl.host;
  }
  // Whole pages at once: an error in the middle is then a 500 and not half a page that says 200.
  state.streaming = false;
  return astro(state);
};

/** The server's way in. No public page looks at a query, so one that has a query is simply not kept. */
const fetchable: Fetchable = {
  fetch(request) {
    const { pathname, search } = new URL(request.url);
    return search === '' ? pageCache.answer(request, pathname, () => render(request)) : render(request);
  },
};

export default fetchable;
