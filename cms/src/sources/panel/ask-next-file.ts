import { nextSourceFile, type NextSourceFile } from '../endpoints/source-file-shapes.ts';

/** Asks which file waits next; undefined where no answer came: what leads there is a convenience. */
export const askNextFile = async (
  query: string,
  signal?: AbortSignal,
): Promise<NextSourceFile | undefined> => {
  try {
    const answer = await fetch(`/api/source-files/next?${query}`, {
      credentials: 'same-origin',
      ...(signal === undefined ? {} : { signal }),
    });
    return nextSourceFile.safeParse(await answer.json()).data;
  } catch {
    // The list of files, which every page leads to, has the same files.
    return undefined;
  }
};
