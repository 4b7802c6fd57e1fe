import { z } from 'zod';
import { keptEmail, type KeptEmail } from './mail-file.ts';

const storeAnswer = z.object({ emails: z.array(keptEmail) });

/** Every e-mail that the emulator at `url` has taken, oldest first. */
export const readInbox = async (url: string): Promise<KeptEmail[]> => {
  const response = await fetch(`${url}/store`, { signal: AbortSignal.timeout(5000) });
  return storeAnswer.parse(await response.json()).emails;
};
