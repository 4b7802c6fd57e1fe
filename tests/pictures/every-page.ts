import { join } from 'node:path';
import { launchBrowser } from '../support/browser.ts';
import { doubleText } from '../support/large-text.ts';
import { widthOverflow, wordsCutOff } from '../support/width-overflow.ts';

/** Public pages by the name of their pictures, each with its path below the site. */
const pages: Readonly<Record<string, string>> = {
  platform: '',
  letter: 'associations/letter/ر/',
  associations: 'associations/',
  'platform-search': 'search/?q=مستفيد',
  'platform-proof': 'proof/',
  developers: 'developers/',
  home: 'rusukh/',
  policies: 'rusukh/policies/',
  'policy-rusukh': 'rusukh/policies/beneficiary-relations/',
  'policy-kafel': 'kafel/policies/beneficiary-relations/',
  'policy-robotweak': 'robotweak/policies/beneficiary-relations/',
  'policy-ihsan': 'ihsan-tabuk/policies/beneficiary-relations/',
  'policy-libraries': 'libraries/policies/beneficiary-relations/',
  history: 'ihsan-tabuk/policies/beneficiary-relations/history/',
  channels: 'ihsan-tabuk/channels/',
  tools: 'ihsan-tabuk/tools/',
  search: 'rusukh/search/?q=مستفيد',
  proof: 'rusukh/proof/',
  disclosures: 'rusukh/disclosures/',
  'disclosures-follow': 'rusukh/disclosures/follow/',
  satisfaction: 'rusukh/satisfaction/',
  request: 'ihsan-tabuk/request/',
  complaint: 'ihsan-tabuk/request/complaint/',
  received: 'ihsan-tabuk/request/received/',
  track: 'ihsan-tabuk/track/',
  'track-lost': 'ihsan-tabuk/track/lost/',
  follow: 'rusukh/policies/beneficiary-relations/follow/',
  privacy: 'rusukh/privacy/',
  accessibility: 'rusukh/accessibility/',
  missing: 'rusukh/nothing/',
  embed: 'rusukh/embed.html',
};

/** Kinds of a reader's screen. */
const looks = {
  '320': { width: 320 },
  '390-large': { width: 390, large: true },
  '1280': { width: 1280 },
  dark: { width: 390, colorScheme: 'dark' },
  forced: { width: 390, forcedColors: 'active' },
} as const;

/**
 * Takes every public page of a running site into a folder: narrow, with text at twice its size, wide, in the dark, in
 * forced colours, and printed on A4. A page that an older site lacks is left out. Names the pages that are wider than
 * their screen.
 */
export const takeEveryPage = async (site: string, folder: string): Promise<string[]> => {
  const browser = await launchBrowser();
  const tooWide: string[] = [];
  try {
    for (const [look, options] of Object.entries(looks)) {
      const { width, ...media } = options;
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: 'ar-SA',
        ...media,
      });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        const answer = await page.goto(`${site}/${path}`, { waitUntil: 'networkidle' });
        if (!['missing', 'received'].includes(name) && answer?.status() !== 200) continue;
        if ('large' in media) await doubleText(page);
        const cut = [...(await wordsCutOff(page)), ...((await widthOverflow(page)) > 0 ? ['sideways'] : [])];
        tooWide.push(...cut.map((words) => `${name} ${look}: ${words}`));
        await page.screenshot({ path: join(folder, `${name}-${look}.png`), fullPage: true });
        if (look === '1280') await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' });
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return tooWide;
};
