import { fieldLabel } from './labelled.ts';

export const words = {
  actor: fieldLabel('المستخدم', 'User'),
  actorName: fieldLabel('من نفّذه', 'Actor'),
  at: fieldLabel('الوقت', 'At'),
} as const;
