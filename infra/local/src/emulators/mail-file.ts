import { mkdirSync, readFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An e-mail as the emulator keeps it and as its `/store` answers; fields we do not read are kept as they are. */
export const keptEmail = z.looseObject({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ html: z.string().optional(), text: z.string().optional() }),
  attachments: z.array(z.object({ content: z.string(), contentType: z.string(), size: z.number() })),
  /** Seconds since 1970. */
  at: z.number(),
});
export type KeptEmail = z.infer<typeof keptEmail>;

/**
 * Keeps the e-mails as one JSON file below `folder`; the file is written beside and renamed, so that it is never half
 * written.
 */
export const mailFile = (folder: string) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'mails.json');
  return {
    read: (): KeptEmail[] =>
      existsSync(path) ? z.array(keptEmail).parse(JSON.parse(readFileSync(path, 'utf8'))) : [],
    write: (emails: readonly unknown[]): void => {
      writeFileSync(`${path}.new`, JSON.stringify(emails), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
  };
};
