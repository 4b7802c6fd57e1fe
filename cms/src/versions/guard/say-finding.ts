import type { Finding } from '@mithaq/domain/guard/finding';
import { findingSentence } from '@mithaq/domain/guard/findings.ar';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import { handlingSteps, sectionRoles } from '../labels.ar.ts';
import { toolCodes } from '../../associations/tools/labels.ar.ts';
import type { Words } from '../../payload/fields/labelled.ts';

const labels: Readonly<Record<string, Words>> = {
  ...sectionRoles,
  ...channelCodes,
  ...toolCodes,
  ...handlingSteps,
};

/** Returns a finding in Arabic; channels, tools and sections have the names of the form. */
export const sayFinding = (finding: Finding): string =>
  findingSentence(finding, (code) => labels[code]?.ar ?? code);
