import { z } from 'zod';

const store = z.object({
  emails: z.array(
    z.object({
      from: z.string(),
      subject: z.string(),
      destination: z.object({ to: z.array(z.string()) }),
      body: z.object({ html: z.string().default(''), text: z.string().default('') }),
    }),
  ),
});

export interface Mail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Returns the e-mails in the inbox for an address, oldest first. */
export const mailsTo = async (inbox: string, address: string): Promise<Mail[]> => {
  const answer = await fetch(`${inbox}/store`);
  const { emails } = store.parse(await answer.json());
  return emails
    .filter(({ destination }) => destination.to.some((to) => to.includes(address)))
    .map(({ from, subject, body }) => ({ from, subject, text: body.text, html: body.html }));
};
