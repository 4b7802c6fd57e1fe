import { databaseMessages, outagePage } from './messages.ar.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Returns the page that people see in place of the admin while the database does not answer; 503, never kept. */
export const outageResponse = (): Response =>
  new Response(
    `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(outagePage.title)}</title>
<style>
  :root { color-scheme: light dark; font: 1.125rem/1.9 'IBM Plex Sans Arabic', Tahoma, sans-serif; }
  body { max-inline-size: 34rem; margin-inline: auto; padding: 3rem 1.25rem; }
  h1 { font-size: 1.5rem; line-height: 1.4; }
  a { display: inline-block; padding: 0.6rem 1.25rem; border: 2px solid; border-radius: 0.4rem; color: inherit; }
  a:focus-visible { outline: 3px solid; outline-offset: 3px; }
</style>
<main>
  <h1>${escaped(databaseMessages.unavailable)}</h1>
  <p>${escaped(outagePage.nothingLost)}</p>
  <p><a href="/admin">${escaped(outagePage.again)}</a></p>
</main>
</html>
`,
    {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '10',
      },
    },
  );
