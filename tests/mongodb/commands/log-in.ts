import { Binary, deserialize, serialize } from 'bson';
import { z } from 'zod';
import { Fault } from '../fault.ts';
import { parse, type Handler } from './call.ts';

/** Amazon's answer to «who am I?» is what a server asks for; a region stands in the name of the host that is asked. */
const STS = 'sts.eu-central-1.amazonaws.com';

const first = z.object({ mechanism: z.literal('MONGODB-AWS'), payload: z.instanceof(Binary) });
const opening = z.object({ r: z.instanceof(Binary) });
const last = z.object({ payload: z.instanceof(Binary) });
const signed = z.object({ a: z.string(), d: z.string(), t: z.string().optional() });

/** Length of a nonce of either side; bytes. */
const NONCE = 32;

/**
 * Log-in by IAM as mongod talks it, up to the question that only Amazon can answer: it then refuses, and says by which
 * key, host and token the caller signed.
 */
export const logInCommands: Readonly<Record<string, Handler>> = {
  saslStart: ({ command }) => {
    const { r: nonce } = opening.parse(
      deserialize(parse(first, command).payload.buffer, { promoteBuffers: false }),
    );
    const both = Buffer.concat([nonce.buffer, Buffer.alloc(NONCE, 7)]);
    return {
      conversationId: 1,
      done: false,
      payload: new Binary(serialize({ s: new Binary(both), h: STS })),
    };
  },
  saslContinue: ({ command }) => {
    const { a, t } = signed.parse(deserialize(parse(last, command).payload.buffer));
    throw new Fault(18, `no role of this server signed ${a} with the token ${t ?? 'none'}`);
  },
};
