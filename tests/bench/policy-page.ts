import { brotliCompressSync } from 'node:zlib';
import { load } from './load.ts';
import { cpuSeconds } from './processes.ts';
import { median, row } from './statistics.ts';

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

/** A server under load: where the page is, and which process answers. */
interface Target {
  readonly url: string;
  readonly pid: number | undefined;
}

interface Speed {
  readonly perSecond: number;
  /** Processor time of the process, in user and kernel; NaN where the system does not report it. */
  readonly cpuMicroseconds: number;
}

/** Codings that browsers ask for; the hand-written page has one form for all. */
const BROWSER_CODINGS = 'gzip, deflate, br, zstd';

const speedOf = async ({ url, pid }: Target, seconds: number, acceptEncoding?: string): Promise<Speed> => {
  const before = cpuSeconds(pid);
  const { answers, perSecond } = await load(url, seconds, acceptEncoding);
  return { perSecond, cpuMicroseconds: ((cpuSeconds(pid) - before) * 1e6) / answers };
};

/** The policy page against the hand-written one: rounds interleaved, medians compared. */
export const policyPageRows = async (
  siteTarget: Target,
  yardstickTarget: Target,
  rounds: number,
): Promise<string[]> => {
  const [site, yardstick] = [siteTarget.url, yardstickTarget.url];
  const speeds: Record<'plain' | 'brotli' | 'yardstick', Speed[]> = { plain: [], brotli: [], yardstick: [] };
  // The first view of a page is sent as it is made, without its length; load is put on the page that is kept.
  await (await fetch(site)).arrayBuffer();
  await load(site, 2);
  await load(yardstick, 2);
  for (let round = 0; round < rounds; round += 1) {
    speeds.plain.push(await speedOf(siteTarget, 3));
    speeds.brotli.push(await speedOf(siteTarget, 3, BROWSER_CODINGS));
    speeds.yardstick.push(await speedOf(yardstickTarget, 3));
  }
  const middle = (of: keyof typeof speeds, what: keyof Speed): number =>
    median(speeds[of].map((speed) => speed[what]));
  const ours = await page(site);
  const theirs = await page(yardstick);
  const [oursBrotli, theirsBrotli] = [ours, theirs].map(({ html }) => brotliCompressSync(html).length);
  const cold = await coldBytes(site, ours.html);
  const theirsCold = await coldBytes(yardstick, theirs.html);
  const speed = (of: keyof typeof speeds): number =>
    middle(of, 'perSecond') / middle('yardstick', 'perSecond');
  const ratio = (what: string, of: keyof typeof speeds): string =>
    row(what, speed(of).toFixed(2), '>= 0.90', speed(of) >= 0.9);
  const size = cold.bytes / theirsCold.bytes;
  const scripts = (ours.html.match(/<script(?![^>]*application\/ld\+json)/gu) ?? []).length;
  const kib = (bytes: number | undefined): string => `${((bytes ?? Number.NaN) / 1024).toFixed(1)} KiB`;
  return [
    row('policy page, plain: requests per second on one core', middle('plain', 'perSecond').toFixed(0)),
    row('policy page, brotli: requests per second on one core', middle('brotli', 'perSecond').toFixed(0)),
    row('hand-written page: requests per second on one core', middle('yardstick', 'perSecond').toFixed(0)),
    ratio('policy page, plain, against hand-written: requests/s', 'plain'),
    ratio('policy page, as browsers ask, against it: requests/s', 'brotli'),
    row('policy page, plain: CPU a request', `${middle('plain', 'cpuMicroseconds').toFixed(0)} µs`),
    row('policy page, brotli: CPU a request', `${middle('brotli', 'cpuMicroseconds').toFixed(0)} µs`),
    row('hand-written page: CPU a request', `${middle('yardstick', 'cpuMicroseconds').toFixed(0)} µs`),
    row(
      'policy page: HTML with its CSS, brotli',
      kib(oursBrotli),
      '<= 14 KiB',
      (oursBrotli ?? Infinity) <= 14 * 1024,
    ),
    row('hand-written page: HTML with its CSS, brotli', kib(theirsBrotli)),
    row('policy page: cold, with fonts', kib(cold.bytes), '<= 40 KiB', cold.bytes <= 40 * 1024),
    row('policy page: requests, cold', String(cold.requests), '<= 3', cold.requests <= 3),
    row('policy page against hand-written: bytes cold', size.toFixed(2), '<= 1.25', size <= 1.25),
    row('policy page: script elements', String(scripts), '0', scripts === 0),
  ];
};
