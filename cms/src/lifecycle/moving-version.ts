import type { PayloadRequest } from 'payload';

const KEY = 'mithaq.movingVersion';

/** Says that the lifecycle itself changes a version in this request; taken back when `work` is done. */
export const whileMovingVersion = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  req.context[KEY] = true;
  try {
    return await work();
  } finally {
    req.context[KEY] = false;
  }
};

export const isMovingVersion = (req: PayloadRequest): boolean => req.context[KEY] === true;
