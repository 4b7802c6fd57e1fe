import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const KEY = 'mithaq.secondStep';

const proof = z.object({ code: z.string().optional(), setUpFor: z.string().optional() });

/** Proof that a log-in brings besides the password: a code, or the account whose second step this very request has set up. */
export type LogInProof = z.infer<typeof proof>;

/**
 * Puts the proof on the request for the hook that every log-in runs through. No request from the network brings one:
 * Payload begins those with an empty context.
 */
export const bringProof = (req: PayloadRequest, brought: LogInProof): void => {
  req.context[KEY] = brought;
};

export const proofOf = (req: PayloadRequest): LogInProof => proof.safeParse(req.context[KEY]).data ?? {};
