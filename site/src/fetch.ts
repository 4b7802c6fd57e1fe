import type { Fetchable } from 'astro';
import { astro, FetchState } from 'astro/fetch';
import { siteUrl } from './services.server.ts';

/**
 * The server's way in. Behind a proxy the host and the scheme of the connection are not those that the reader's
 * browser knows; SITE_URL is. A form that the browser says it posts from there is one of ours.
 */
const fetchable: Fetchable = {
  fetch(request) {
    const state = new FetchState(request);
    if (request.headers.get('origin') === siteUrl.origin) {
      state.url.protocol = siteUrl.protocol;
      state.url.host = siteUrl.host;
    }
    // Whole pages at once: an error in the middle is then a 500 and not half a page that says 200.
    state.streaming = false;
    return astro(state);
  },
};

export default fetchable;
