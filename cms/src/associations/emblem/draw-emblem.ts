import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emblemBoxes } from '@mithaq/domain/look/emblem-boxes';
import type { EmblemType } from '@mithaq/domain/upload/emblem-file';
import { z } from 'zod';

/** Largest picture that is drawn; points. */
const MOST_PIXELS = 50_000_000;

/** Longest side of a picture in points below which it would be blurred in the head of a page. */
const LEAST_SIDE = 96;

/** Longest drawing; a function has 29 seconds for its answer. Milliseconds. */
const MOST_TIME_MS = 8000;

/**
 * Program of the child process. Decoders for files of strangers run outside of the server: a crash, and a drawing that
 * takes for ever, end with the process. It is given no variable of the server's environment.
 */
const program = `
const { createRequire } = require('node:module');
const { from, type, boxes, mostPixels, leastSide } = JSON.parse(process.argv[1]);
const sharp = createRequire(from)('sharp');
sharp.cache(false);
sharp.concurrency(1);
const isDrawing = type === 'image/svg+xml';
const draw = async (bytes) => {
  const open = (more) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', ...more });
  const { width, height } = await open().metadata();
  const grow = Math.max(1, Math.min(boxes.print.width / width, boxes.print.height / height));
  const whole = await open(isDrawing ? { density: Math.min(7200, 72 * grow) } : {})
    .autoOrient().toColourspace('srgb').png({ compressionLevel: 1 }).toBuffer();
  const { channels } = await sharp(whole).ensureAlpha().stats();
  const alpha = channels[channels.length - 1];
  if (alpha.max === 0 || channels.every(({ min, max }) => min === max)) return { fault: 'blank' };
  const trimmed = await sharp(whole).trim().png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  if (!isDrawing && Math.max(trimmed.info.width, trimmed.info.height) < leastSide) return { fault: 'too-small' };
  const fitted = async ({ width, height }) => {
    const { data, info } = await sharp(trimmed.data)
      .resize({ width, height, fit: 'inside', withoutEnlargement: true })
      .png({ palette: true, quality: 95, effort: 8 }).toBuffer({ resolveWithObject: true });
    return { base64: data.toString('base64'), width: info.width, height: info.height };
  };
  return { screen: await fitted(boxes.screen), print: await fitted(boxes.print) };
};
const faultOf = (error) => /pixel limit|too large/iu.test(String(error)) ? 'too-many-pixels' : 'unreadable';
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  draw(Buffer.concat(chunks)).catch((error) => ({ fault: faultOf(error) }))
    .then((answer) => process.stdout.write(JSON.stringify(answer)));
});
`;

/** Reason why an accepted file cannot be drawn. `blank`: nothing of it can be seen. */
const drawingFault = z.enum(['too-many-pixels', 'too-small', 'blank', 'unreadable']);
export type DrawingFault = z.infer<typeof drawingFault>;

const drawnPicture = z.object({
  base64: z.base64(),
  width: z.int().min(1),
  height: z.int().min(1),
});
const answer = z.union([
  z.object({ screen: drawnPicture, print: drawnPicture }),
  z.object({ fault: drawingFault }),
]);

/** A picture of an emblem as PNG; sizes in pixels. */
export interface DrawnPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pictures that were drawn of one file. */
export interface DrawnEmblem {
  readonly screen: DrawnPicture;
  readonly print: DrawnPicture;
}

/** Returns a path from which the package is found: the built server's own folder, or this file in development. */
const packageFrom = (): string =>
  existsSync(join(process.cwd(), 'node_modules', 'sharp'))
    ? join(process.cwd(), 'package.json')
    : import.meta.filename;

const run = (bytes: Uint8Array, type: EmblemType): Promise<string> =>
  new Promise((resolve, reject) => {
    const task = {
      from: packageFrom(),
      type,
      boxes: emblemBoxes,
      mostPixels: MOST_PIXELS,
      leastSide: LEAST_SIDE,
    };
    const child = spawn(process.execPath, ['--eval', program, JSON.stringify(task)], {
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), MOST_TIME_MS);
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      written += part;
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(written);
    });
    // The child may end before it has read everything; what it wrote tells the outcome.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });

const parsedAnswer = (written: string): z.infer<typeof answer> =>
  // A child that was killed, or has crashed, has written nothing.
  written === '' ? { fault: 'unreadable' } : answer.parse(JSON.parse(written));

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws an emblem in the boxes of screen and paper: upright, without its empty margins and without metadata. The bytes
 * were accepted by `examineEmblem`. One drawing is made at a time, because a large one takes some hundred megabytes.
 * Rejects where no process can be started.
 */
export const drawEmblem = async (
  bytes: Uint8Array,
  type: EmblemType,
): Promise<DrawnEmblem | { readonly fault: DrawingFault }> => {
  const drawn = last.then(() => run(bytes, type));
  last = drawn.catch(() => undefined);
  const pictures = parsedAnswer(await drawn);
  if ('fault' in pictures) return pictures;
  const pictureOf = ({ base64, width, height }: z.infer<typeof drawnPicture>): DrawnPicture => ({
    png: Buffer.from(base64, 'base64'),
    width,
    height,
  });
  return { screen: pictureOf(pictures.screen), print: pictureOf(pictures.print) };
};
