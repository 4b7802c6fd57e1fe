import type { GuardRule } from './guarded-version.ts';
import { sectionOf } from '../policy/outline.ts';
import { templateOf } from './policy-templates.ts';

/** Finds a section that this kind of document usually has and this one lacks. */
export const missingSection: GuardRule = ({ text, documentType, catalogueEntry }) =>
  templateOf(documentType, catalogueEntry)
    .roles.filter((role) => sectionOf(text, role) === undefined)
    .map((role) => ({
      code: 'section.missing',
      severity: 'warning',
      place: { field: 'sections' },
      text: '',
      facts: { role },
    }));
