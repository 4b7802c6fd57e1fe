import { addressOf, type Settings } from './settings.ts';

const associations: readonly (readonly [slug: string, name: string])[] = [
  ['rusukh', 'جمعية رسوخ العلمية'],
  ['ihsan-tabuk', 'جمعية إحسان للإسكان بتبوك'],
  ['libraries', 'جمعية المكتبات المهنية'],
  ['robotweak', 'جمعية روبوتويق'],
  ['kafel', 'جمعية كفل'],
];

/**
 * Words the lines that `npm start` ends with. Arabic comes last in a line, where a terminal that reorders it can move
 * nothing else.
 */
export const banner = (settings: Settings, logIns: readonly string[], seconds: number): string => {
  const site = addressOf(settings, 'site');
  const lines = [
    `Mithaq is ready (${seconds.toFixed(1)} s)`,
    '',
    `site       ${site}/`,
    ...associations.map(([slug, name]) => `           ${`${site}/${slug}/`.padEnd(36)} ${name}`),
    `CMS        ${addressOf(settings, 'cms')}/admin`,
    ...logIns.map((line) => `           ${line}`),
    `e-mails    ${addressOf(settings, 'mail')}/`,
    `API        ${addressOf(settings, 'api')}/`,
    '',
    `data and logs: ${settings.dataDir}`,
    'Ctrl-C stops everything; the data stays. «npm start -- --reset» starts from fresh data.',
  ];
  const rule = '─'.repeat(78);
  return ['', rule, ...lines.map((line) => `  ${line}`.trimEnd()), rule, ''].join('\n');
};
