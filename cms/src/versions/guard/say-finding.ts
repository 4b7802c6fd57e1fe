import type { Finding } from '@mithaq/domain/guard/finding';
import { findingSentence } from '@mithaq/domain/guard/findings.ar';
import { channelCodes } from '../../associations/channels/words.ar.ts';
import { handlingSteps, sectionRoles } from '../words.ar.ts';
import { toolCodes } from '../../associations/tools/words.ar.ts';
import type { Words } from '../../fields/worded.ts';

const labels: Readonly<Record<string, Words>> = {
  ...sectionRoles,
  ...channelCodes,
  ...toolCodes,
  ...handlingSteps,
};

/** Returns a finding in Arabic; channels, tools and sections have the names of the form. */
export const sayFinding = (finding: Finding): string =>
  findingSentence(finding, (code) => labels[code]?.ar ?? code);
