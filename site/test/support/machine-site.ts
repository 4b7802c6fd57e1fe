import { siteForThisFile } from './site-for-this-file.ts';

/** Where the site believes to be: programs are given whole addresses. */
export const siteUrl = 'https://mithaq.example';

/** A site for all tests of a file, as programs ask it. To be called at the top of the file. */
export const machineSiteForThisFile = async () => {
  const { root, site } = await siteForThisFile({ siteUrl });
  const ask = async (address: string, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${site.url}${address}`, { redirect: 'manual', headers });
    return { answer, text: await answer.text() };
  };
  const json = async (address: string): Promise<unknown> => JSON.parse((await ask(address)).text);
  return { root, site, ask, json };
};
