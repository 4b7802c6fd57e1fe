import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { logIn, type CmsUser } from '../support/cms-client.ts';
import { median, row } from './statistics.ts';

const versions = z.object({ docs: z.array(z.looseObject({ id: z.string(), approval: z.unknown() })) });

/** Asks for it and has it done; milliseconds until the answer. */
const timed = async (answering: Promise<Response>): Promise<number> => {
  const begin = performance.now();
  const answer = await answering;
  if (!answer.ok) throw new Error(`${String(answer.status)} ${await answer.text()}`);
  await answer.arrayBuffer();
  return performance.now() - begin;
};

/** Publishes the text in force once more as a new version; how long the secretary waited for the last step. */
const publishAgain = async (secretary: CmsUser): Promise<number> => {
  const found = await secretary.get(
    '/api/policy-versions?where[status][equals]=in-force&sort=-publishedAt&depth=0',
  );
  const [inForce] = versions.parse(await found.json()).docs;
  const made = await secretary.post(`/api/policy-versions/${inForce?.id ?? ''}/new-draft`, {});
  const path = `/api/policy-versions/${z.object({ id: z.string() }).parse(await made.json()).id}`;
  const change = { changeNote: 'إصدار للقياس.', changeKind: 'minor', approval: inForce?.approval };
  await timed(secretary.patch(path, change));
  for (const to of ['in-review', 'approved']) await timed(secretary.post(`${path}/move`, { to }));
  return timed(secretary.post(`${path}/move`, { to: 'in-force' }));
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
