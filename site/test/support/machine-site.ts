import { siteForThisFile } from './site-for-this-file.ts';

/** Public address of the site under test, because programs are given whole addresses. */
export const siteUrl = 'https://mithaq.example';

/**
 * Starts a site for all tests of a file, with helpers to request as programs do. To be called at the top of the file.
 */
export const machineSiteForThisFile = async () => {
  const { root, site } = await siteForThisFile({ siteUrl });
  const ask = async (address: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${site.url}${address}`, { redirect: 'manual', headers });
    return { answer, text: await answer.text() };
  };
  const json = async (address: string): Promise<unknown> => JSON.parse((await ask(address)).text);
  return { root, site, ask, json };
};
