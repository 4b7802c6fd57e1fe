import { z } from 'zod';

/** Codes are short words or numbers of a program; anything longer may hold what somebody typed. */
const code = z.union([z.number(), z.string().regex(/^[\w.-]{1,60}$/u)]);

const shape = z
  .object({
    name: code.optional().catch(undefined),
    code: code.optional().catch(undefined),
    status: z.number().optional().catch(undefined),
    cause: z.unknown(),
  })
  .partial();

const MOST_CAUSES = 4;

/** Matches the place of a frame of a stack: file and line, without the message that stands above the frames. */
const FRAME = /^\s+at (?:async )?(?:.*\()?([^()]*:\d+:\d+)\)?$/u;

/** Returns where an error was thrown, by the last parts of its file's path. */
const placeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  const frame = error.stack?.split('\n').find((line) => FRAME.test(line));
  const place = frame === undefined ? undefined : FRAME.exec(frame)?.[1];
  return place?.split('/').slice(-4).join('/');
};

/**
 * Returns what a log may hold of an error: the names and codes of it and of its causes, and where it was thrown.
 * Messages are left out, because drivers put the values of a statement into them: an address, a name, a clause.
 */
export const errorFacts = (error: unknown): Readonly<Record<string, string | number>> => {
  const names: string[] = [];
  const codes: string[] = [];
  let current = error;
  for (let depth = 0; depth < MOST_CAUSES; depth += 1) {
    const read = shape.safeParse(current);
    if (!read.success) break;
    if (read.data.name !== undefined) names.push(String(read.data.name));
    const told = read.data.code ?? read.data.status;
    if (told !== undefined) codes.push(String(told));
    current = read.data.cause;
  }
  const at = placeOf(error);
  return {
    error: names.length > 0 ? names.join(' < ') : typeof error,
    ...(codes.length > 0 ? { code: codes.join(' < ') } : {}),
    ...(at === undefined ? {} : { at }),
  };
};
