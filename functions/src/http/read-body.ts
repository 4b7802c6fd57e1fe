import { z } from 'zod';

const jsonObject = z.record(z.string(), z.unknown());

/** The posted JSON object of at most `limitBytes`, or why there is none. The size is judged before anything is decoded. */
export const readBody = (
  body: string,
  isBase64: boolean,
  limitBytes: number,
): Readonly<Record<string, unknown>> | 'too-large' | 'malformed' => {
  if (Buffer.byteLength(body, isBase64 ? 'base64' : 'utf8') > limitBytes) return 'too-large';
  try {
    const text = isBase64
      ? new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(body, 'base64'))
      : body;
    const parsed = jsonObject.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'malformed';
  } catch {
    // Not UTF-8 or not JSON: both are the caller's, and both have the same answer.
    return 'malformed';
  }
};
