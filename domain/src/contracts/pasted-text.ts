import { z } from 'zod';

/** Longest line, most lines and most characters of a pasted text, in UTF-16 units: the limits of a policy's text. */
export const pastedTextLimits = { line: 20_000, lines: 6000, text: 1_000_000 } as const;

/** A document's text as a secretary pasted it, line by line, with what the clipboard says about a line. */
export const pastedText = z.strictObject({
  policy: z.string().min(1).max(64),
  lines: z
    .array(
      z.strictObject({
        text: z.string().max(pastedTextLimits.line),
        heading: z.boolean(),
        /** Whether all letters of the line are bold. */
        bold: z.boolean().optional(),
      }),
    )
    .max(pastedTextLimits.lines)
    .refine((lines) => lines.reduce((sum, { text }) => sum + text.length, 0) <= pastedTextLimits.text),
});
export type PastedText = z.infer<typeof pastedText>;
