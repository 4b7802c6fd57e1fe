import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { z } from 'zod';

const list = z.object({ docs: z.array(z.object({ id: z.string() })) });
const made = z.object({ doc: z.looseObject({ id: z.string() }) });

/** Returns the ids of a list that REST answered with; none where REST refused. */
export const idsOf = (body: unknown): string[] => list.safeParse(body).data?.docs.map(({ id }) => id) ?? [];

/** Returns the document that REST has just made or changed. */
export const docOf = (body: unknown) => made.parse(body).doc;

/** Returns the codes of the reasons for which a move was refused. */
export const codesOf = (body: unknown): string[] =>
  problemReasons(problem.parse(body)).map(({ code }) => code);
