import autocannon from 'autocannon';
import { brotliCompressSync } from 'node:zlib';
import { median, row } from './statistics.ts';

const perSecond = async (url: string, seconds: number): Promise<number> => {
  const result = await autocannon({ url, connections: 16, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${url}: ${String(result.non2xx)} answers other than 2xx, ${String(result.errors)} errors`,
    );
  }
  return result.requests.average;
};

const page = async (url: string): Promise<{ html: string; bytes: number }> => {
  const answer = await fetch(url);
  const html = await answer.text();
  return { html, bytes: Buffer.byteLength(html) };
};

const subresources = (html: string): string[] => [
  ...new Set(
    [...html.matchAll(/(?:url\(["']?|(?:src|href)=")(\/[^"')]+\.(?:woff2|css|js|svg|png))(?=["')])/gu)].map(
      (match) => match[1] ?? '',
    ),
  ),
];

const coldBytes = async (url: string, html: string): Promise<{ requests: number; bytes: number }> => {
  const paths = subresources(html);
  let bytes = brotliCompressSync(html).length;
  for (const path of paths) bytes += (await (await fetch(new URL(path, url))).arrayBuffer()).byteLength;
  return { requests: paths.length + 1, bytes };
};

/** The policy page against the hand-written one: rounds interleaved, medians compared. */
export const policyPageRows = async (site: string, yardstick: string, rounds: number): Promise<string[]> => {
  const speeds: { site: number[]; yardstick: number[] } = { site: [], yardstick: [] };
  await perSecond(site, 2);
  await perSecond(yardstick, 2);
  for (let round = 0; round < rounds; round += 1) {
    speeds.site.push(await perSecond(site, 3));
    speeds.yardstick.push(await perSecond(yardstick, 3));
  }
  const ours = await page(site);
  const theirs = await page(yardstick);
  const [oursBrotli, theirsBrotli] = [ours, theirs].map(({ html }) => brotliCompressSync(html).length);
  const cold = await coldBytes(site, ours.html);
  const theirsCold = await coldBytes(yardstick, theirs.html);
  const speed = median(speeds.site) / median(speeds.yardstick);
  const size = cold.bytes / theirsCold.bytes;
  const scripts = (ours.html.match(/<script(?![^>]*application\/ld\+json)/gu) ?? []).length;
  const kib = (bytes: number | undefined): string => `${((bytes ?? Number.NaN) / 1024).toFixed(1)} KiB`;
  return [
    row('policy page: requests per second on one core', median(speeds.site).toFixed(0)),
    row('hand-written page: requests per second on one core', median(speeds.yardstick).toFixed(0)),
    row('policy page against hand-written: requests per second', speed.toFixed(2), '>= 0.50', speed >= 0.5),
    row(
      'policy page: HTML with its CSS, brotli',
      kib(oursBrotli),
      '<= 14 KiB',
      (oursBrotli ?? Infinity) <= 14 * 1024,
    ),
    row('hand-written page: HTML with its CSS, brotli', kib(theirsBrotli)),
    row('policy page: cold, with fonts', kib(cold.bytes), '<= 40 KiB', cold.bytes <= 40 * 1024),
    row('policy page: requests, cold', String(cold.requests), '<= 5', cold.requests <= 5),
    row('policy page against hand-written: bytes cold', size.toFixed(2), '<= 1.25', size <= 1.25),
    row('policy page: script elements', String(scripts), '0', scripts === 0),
  ];
};
