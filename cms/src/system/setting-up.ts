import type { PayloadRequest } from 'payload';

const KEY = 'mithaq.settingUp';

/** Context of a request that comes from a command on the machine, not from the network. */
export const settingUp = { [KEY]: true } as const;

/** Never true of what comes from the network: Payload begins such a request with an empty context. */
export const isSettingUp = (req: PayloadRequest): boolean => req.context[KEY] === true;
