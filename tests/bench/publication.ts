import { performance } from 'node:perf_hooks';
import { logIn, type CmsUser } from '../support/cms-client.ts';
import { copyOf, edit, moveTo, versionInForce } from '../support/secretary.ts';
import { median, row } from './statistics.ts';

/** Publishes the text in force once more; how long the secretary waits for the last step, in milliseconds. */
const publishAgain = async (secretary: CmsUser): Promise<number> => {
  const inForce = await versionInForce(secretary);
  const { id } = await copyOf(secretary, inForce);
  const approval = inForce['approval'];
  await edit(secretary, id, { changeNote: 'إصدار للقياس.', changeKind: 'minor', approval });
  await moveTo(secretary, id, 'in-review', 'approved');
  const begin = performance.now();
  await moveTo(secretary, id, 'in-force');
  return performance.now() - begin;
};

/** A publication as its secretary waits for it: checks, the register's files, the PDF with its fonts, the index. */
export const publicationRows = async (cms: string, rounds: number): Promise<string[]> => {
  const secretary = await logIn(cms, 'secretary@rusukh.example');
  const first = await publishAgain(secretary);
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) later.push(await publishAgain(secretary));
  return [
    row('publication with its PDF: the first of a process', `${first.toFixed(0)} ms`),
    row('publication with its PDF', `${median(later).toFixed(0)} ms`),
  ];
};
