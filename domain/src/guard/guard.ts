import { approvalDisagrees } from './approval-disagrees.ts';
import { channelWithoutContact } from './channel-without-contact.ts';
import { dateDisagrees } from './date-disagrees.ts';
import type { Finding } from './finding.ts';
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
import { refusedSigns, unprintableSigns } from './unsafe-signs.ts';

const rules: readonly GuardRule[] = [
  refusedSigns,
  unprintableSigns,
  foreignOrganisation,
  nameVariant,
  incompleteDate,
  dateDisagrees,
  numberDisagrees,
  approvalDisagrees,
  termMixed,
  floorWithoutCeiling,
  missingSection,
  missingItem,
  channelWithoutContact,
  toolWithoutFile,
];

/** Most findings of one rule that a secretary is shown; the next ones follow when these are corrected. */
const MOST_FINDINGS = 1000;
/** Most characters of the clauses that these findings quote, because each is kept and signed with its whole clause. */
const MOST_QUOTED = 500_000;

/** Returns the findings without repetitions: a phrase that occurs twice at one place is one finding. */
const distinct = (findings: readonly Finding[]): Finding[] => {
  // The text at the place is long and the same object in many findings, so it is no part of the key.
  const seen = new Map<string, Set<string>>();
  return findings.filter(({ code, place, text, facts }) => {
    const key = JSON.stringify([code, place, facts]);
    const texts = seen.get(key) ?? new Set();
    seen.set(key, texts);
    const isFirst = !texts.has(text);
    texts.add(text);
    return isFirst;
  });
};

/** Returns how many of these findings are shown. */
const shownOf = (findings: readonly Finding[]): number => {
  let quoted = 0;
  const beyond = findings.findIndex(({ text }, place) => {
    quoted += text.length;
    return quoted > MOST_QUOTED || place >= MOST_FINDINGS;
  });
  return beyond === -1 ? findings.length : beyond;
};

/** Returns a rule's first findings, and one more in the place of those beyond, which nobody has seen. */
const firstOf = (rule: GuardRule, version: GuardedVersion): Finding[] => {
  const all = distinct(rule(version));
  const shown = shownOf(all);
  const [beyond] = all.slice(shown);
  if (beyond === undefined) return all;
  const severity = all.slice(shown).some((finding) => finding.severity === 'block') ? 'block' : 'warning';
  const facts = { shown, of: beyond.code };
  return [
    ...all.slice(0, shown),
    { code: 'findings.too-many', severity, place: beyond.place, text: '', facts },
  ];
};

/**
 * Returns the findings of all rules in a version, blocks first, otherwise in the order of the rules. A text
 * full of findings has the first of each rule, and a finding that says so.
 */
export const guardFindings = (version: GuardedVersion): Finding[] => {
  const findings = rules.flatMap((rule) => firstOf(rule, version));
  return [
    ...findings.filter(({ severity }) => severity === 'block'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
};
