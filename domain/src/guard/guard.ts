import { channelWithoutContact } from './channel-without-contact.ts';
import { dateDisagrees } from './date-disagrees.ts';
import { findingKey, type Finding } from './finding.ts';
import { floorWithoutCeiling } from './floor-without-ceiling.ts';
import { foreignOrganisation } from './foreign-organisation.ts';
import type { GuardedVersion, GuardRule } from './guarded-version.ts';
import { incompleteDate } from './incomplete-date.ts';
import { missingItem } from './missing-item.ts';
import { missingSection } from './missing-section.ts';
import { nameVariant } from './name-variant.ts';
import { numberDisagrees } from './number-disagrees.ts';
import { termMixed } from './term-mixed.ts';
import { toolWithoutFile } from './tool-without-file.ts';

const rules: readonly GuardRule[] = [
  foreignOrganisation,
  nameVariant,
  incompleteDate,
  dateDisagrees,
  numberDisagrees,
  termMixed,
  floorWithoutCeiling,
  missingSection,
  missingItem,
  channelWithoutContact,
  toolWithoutFile,
];

/** Returns the findings of all rules in a version, blocks first, otherwise in the order of the rules. */
export const guardFindings = (version: GuardedVersion): Finding[] => {
  // A phrase that occurs twice at one place is one finding.
  const byKey = new Map(
    rules.flatMap((rule) => rule(version)).map((finding) => [findingKey(finding), finding]),
  );
  const findings = [...byKey.values()];
  return [
    ...findings.filter(({ severity }) => severity === 'block'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
};
