import { RegisterUnavailable, type RegisterWriter } from '../../src/register/register-writer.ts';

/**
 * Wraps a writer whose process dies once it has written the file whose path matches `last`: that file exists, and the
 * caller receives no answer. All calls go to the real writer.
 */
export const dyingAfter = (last: RegExp, real: RegisterWriter) => {
  const written: string[] = [];
  const isDead = (): boolean => last.test(written.at(-1) ?? '');
  const writing = async <T>(path: string, write: () => Promise<T>): Promise<T> => {
    if (isDead()) throw new RegisterUnavailable(path, { cause: 'died before it' });
    const result = await write();
    written.push(path);
    if (isDead()) throw new RegisterUnavailable(path, { cause: 'died after it' });
    return result;
  };
  const writer: RegisterWriter = {
    read: (path) => real.read(path),
    list: (prefix) => real.list(prefix),
    createOnce: (path, bytes) => writing(path, () => real.createOnce(path, bytes)),
    remove: (path) => real.remove(path),
    update: async (path, change) => {
      if (isDead()) throw new RegisterUnavailable(path, { cause: 'died before it' });
      const changes: boolean[] = [];
      await real.update(path, (before) => {
        const after = change(before);
        changes.push(after !== undefined);
        return after;
      });
      if (changes.at(-1) === true) await writing(path, () => Promise.resolve());
    },
  };
  return { writer, written };
};
