import type { ListViewServerProps } from 'payload';
import { hasRole } from '../../../payload/access/roles.ts';
import { Worklist } from './worklist.tsx';

/** The list of requests, made for the work: Payload's own would put what is looked for into the address. */
export const WorklistView = ({ i18n, user }: ListViewServerProps) => (
  <Worklist
    language={i18n.language}
    mayEnter={hasRole(user, 'beneficiary-relations-officer')}
    isHandler={hasRole(user, 'beneficiary-relations-officer', 'social-research-officer')}
  />
);
