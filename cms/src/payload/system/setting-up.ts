import type { PayloadRequest } from 'payload';

const KEY = 'mithaq.settingUp';

/** Context of a request that comes from a command on the machine, not from the network. */
export const settingUp = { [KEY]: true } as const;

/**
 * Returns whether the request comes from a command on the machine; never true of a request from the network, which
 * Payload begins with an empty context.
 */
export const isSettingUp = (req: PayloadRequest): boolean => req.context[KEY] === true;
