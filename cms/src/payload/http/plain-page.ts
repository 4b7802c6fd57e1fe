const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

interface PlainPage {
  readonly title: string;
  readonly heading: string;
  readonly text: string;
  readonly link: string;
}

/**
 * Returns a page of a few words that leads back to the admin, for where Payload itself cannot answer or has nothing to
 * show; never kept.
 */
export const plainPage = (
  { title, heading, text, link }: PlainPage,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(
    `<!doctype html>
<html lang="ar" dir="rtl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
  :root { color-scheme: light dark; font: 1.125rem/1.9 'IBM Plex Sans Arabic', Tahoma, sans-serif; }
  body { max-inline-size: 34rem; margin-inline: auto; padding: 3rem 1.25rem; }
  h1 { font-size: 1.5rem; line-height: 1.4; }
  a { display: inline-block; padding: 0.6rem 1.25rem; border: 2px solid; border-radius: 0.4rem; color: inherit; }
  a:focus-visible { outline: 3px solid; outline-offset: 3px; }
</style>
<main>
  <h1>${escaped(heading)}</h1>
  <p>${escaped(text)}</p>
  <p><a href="/admin">${escaped(link)}</a></p>
</main>
</html>
`,
    {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
    },
  );
