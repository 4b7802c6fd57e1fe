import { launchBrowser } from './support/browser.ts';
const browser = await launchBrowser();
const [url = '', name = ''] = process.argv.slice(2);
const shots: [string, any, any?][] = [
  ['320', { viewport: { width: 320, height: 900 } }],
  ['1280', { viewport: { width: 1280, height: 900 } }],
  ['dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
];
for (const [label, options] of shots) {
  if (process.argv[4] && !process.argv[4].includes(label)) continue;
  const page = await browser.newPage({ ...options, javaScriptEnabled: true });
  await page.goto(url);
  console.log(label, await page.evaluate(() => document.documentElement.scrollWidth + '/' + innerWidth));
  await page.screenshot({ path: `/tmp/site/${name}-${label}.png`, fullPage: true });
  await page.close();
}
if (!process.argv[4] || process.argv[4].includes('200')) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url); await page.addStyleTag({ content: 'html{font-size:225% !important}' }).catch(()=>page.evaluate(() => { document.documentElement.style.fontSize = '225%'; }));
  console.log('200', await page.evaluate(() => document.documentElement.scrollWidth + '/' + innerWidth));
  await page.screenshot({ path: `/tmp/site/${name}-200.png`, fullPage: true });
  await page.close();
}
if (!process.argv[4] || process.argv[4].includes('print')) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.pdf({ path: `/tmp/site/${name}.pdf`, format: 'A4', preferCSSPageSize: true });
}
await browser.close();
