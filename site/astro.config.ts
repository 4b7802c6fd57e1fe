import node from '@astrojs/node';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';

/** A larger posted body is cut off at the socket; the form itself reads far less (FORM_LIMIT_BYTES). */
const HARD_BODY_LIMIT_BYTES = 8 * 1024 * 1024;

/** Wraps the Node adapter so that the built entry is the site's own server (src/server/start.ts). */
const withOwnServer = ({ hooks, ...integration }: AstroIntegration): AstroIntegration => {
  return {
    ...integration,
    hooks: {
      ...hooks,
      'astro:config:done': (context) =>
        hooks['astro:config:done']?.({
          ...context,
          setAdapter(adapter) {
            context.setAdapter({
              ...adapter,
              serverEntrypoint: new URL('src/server/start.ts', import.meta.url),
            });
          },
        }),
    },
  };
};

/** Pages of the tracking page of an association. */
const trackPages = [
  '',
  '/act',
  '/close',
  '/copy',
  '/done',
  '/exit',
  '/lost',
  '/lost-sent',
  '/paper',
  '/paper/sent/[upload]',
];

/** Serves the tracking pages below `/track/`, too: an address that names no association and so gives nobody away. */
const neutralTracking: AstroIntegration = {
  name: 'neutral-tracking',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const page of trackPages) {
        const file = page === '' || page === '/paper' ? `${page}/index` : page;
        injectRoute({
          pattern: `/track${page}`,
          entrypoint: new URL(`src/pages/[association]/track${file}.astro`, import.meta.url),
        });
      }
    },
  },
};

export default defineConfig({
  output: 'server',
  adapter: withOwnServer(node({ mode: 'standalone', bodySizeLimit: HARD_BODY_LIMIT_BYTES })),
  integrations: [neutralTracking],
  trailingSlash: 'always',
  session: false,
  // A page's whole style is in its first packet, so that text can be read without a second request.
  build: { inlineStylesheets: 'always' },
  prefetch: false,
  devToolbar: { enabled: false },
  security: {
    checkOrigin: true,
    csp: {
      directives: [
        "default-src 'none'",
        "font-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ],
      scriptDirective: { resources: ["'none'"] },
    },
  },
  vite: {
    plugins: [
      {
        // The built server carries its packages, so that its folder runs alone on a Lambda.
        name: 'carry-packages',
        apply: 'build',
        config: () => ({ ssr: { noExternal: true } }),
      },
    ],
  },
});
