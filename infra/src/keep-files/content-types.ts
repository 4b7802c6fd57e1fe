/** Kinds of files that Astro and Next name by a hash, by the end of the name, and what the servers call them. */
const contentTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/**
 * Returns the content type of a file by its name. Throws for a kind that is not in the table: browsers would refuse a
 * script or style that comes as unknown bytes.
 */
export const contentTypeOf = (name: string): string => {
  const type = contentTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (type === undefined) throw new Error(`${name}: its kind is not in keep-files/content-types.ts`);
  return type;
};
