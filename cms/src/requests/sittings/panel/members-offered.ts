import { dayOfSitting, mayBeNamedOn } from '@mithaq/domain/request/committee-membership';
import { noMember } from '../labels.ar.ts';
import type { SittingDesk } from '../sitting-shape.ts';

/**
 * Returns the people whom the panel offers for marks: the members of the day that is typed, those whose account was made
 * later, and those who are marked already, so that a mark which the minutes may not have can be taken away.
 */
export const membersOffered = (
  { members, today }: Pick<SittingDesk, 'members' | 'today'>,
  minutes: SittingDesk['minutes'],
): { readonly id: string; readonly name: string }[] => {
  const day = dayOfSitting(minutes, today);
  const marked = new Set([...minutes.present, ...minutes.agenda.flatMap(({ recused }) => recused)]);
  return members.flatMap(({ id, name, spans }) => {
    if (mayBeNamedOn({ spans }, day)) return [{ id, name }];
    return marked.has(id) ? [{ id, name: noMember(name) }] : [];
  });
};
