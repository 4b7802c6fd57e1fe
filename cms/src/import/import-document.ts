import type { CalendarDate } from '@mithaq/domain/contracts/calendar-date';
import { channelCode, toolCode, type ToolCode } from '@mithaq/domain/contracts/policy-text';
import { withoutEnd } from '@mithaq/domain/text/without-end';
import { clausesOf } from '@mithaq/domain/policy/outline';
import type { PayloadRequest } from 'payload';
import { approvalFields } from '../versions/mapping/approval.ts';
import { policyTextFields } from '../versions/mapping/policy-text.ts';
import type { PolicyVersion } from '../payload-types.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { inTransaction } from '../payload/system/in-transaction.ts';
import type { SourceDocument } from './read-source-document.ts';

const kindOfTool: Readonly<Record<ToolCode, 'guide' | 'form' | 'bylaw'>> = {
  'basic-bylaw': 'bylaw',
  'social-research-guide': 'guide',
  'support-policy-guide': 'guide',
  'support-request-form': 'form',
};

const importAssociation = async (req: PayloadRequest, source: SourceDocument): Promise<string> => {
  const { keepingMonths = {}, accounts = [], emblem = null, ...profile } = source.association;
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'associations',
    where: { slug: { equals: profile.slug } },
    limit: 1,
    pagination: false,
  });
  const known = docs[0];
  if (known !== undefined) return known.id;
  const made = await req.payload.create({
    ...asSystem(req),
    collection: 'associations',
    data: {
      ...profile,
      keepingMonths,
      licenceNumber: profile.licenceNumber ?? null,
      supervisingBody: profile.supervisingBody ?? null,
      city: profile.city ?? null,
      accounts: accounts.map((link) => ({ link })),
      address: profile.address ?? null,
      email: profile.email ?? null,
      phone: profile.phone ?? null,
      website: profile.website ?? null,
      accent: profile.accent ?? null,
      emblem,
    },
  });
  return made.id;
};

/** Returns a clause as a label: without the full stop at its end. */
const labelOfClause = (text: string): string => withoutEnd(text, /[\s.]/u).trim();

/**
 * Makes a channel for each channel that the policy lists, and a tool for each tool, in the policy's words and order.
 */
const importChannelsAndTools = async (req: PayloadRequest, association: string, source: SourceDocument) => {
  for (const clause of clausesOf(source.policy.text)) {
    const channel = channelCode.safeParse(clause.code);
    const tool = toolCode.safeParse(clause.code);
    const label = labelOfClause(clause.text);
    if (channel.success) {
      await req.payload.create({
        ...asSystem(req),
        collection: 'channels',
        data: { association, code: channel.data, label, contact: contactFor(channel.data, source) },
      });
    }
    if (tool.success) {
      const isForm = tool.data === 'support-request-form';
      await req.payload.create({
        ...asSystem(req),
        collection: 'tools',
        data: {
          association,
          code: tool.data,
          kind: kindOfTool[tool.data],
          label,
          audience: isForm ? 'public' : 'staff',
        },
      });
    }
  }
};

/** Returns the contact that the document itself prints; nothing is looked up. */
const contactFor = (code: string, { association }: SourceDocument): string | null => {
  if (code === 'phone') return association.phone ?? null;
  if (code === 'website') return association.website ?? null;
  if (code === 'letter') return association.email ?? association.address ?? null;
  return null;
};

/** Returns the form fields of a day in one calendar. */
export const dateFields = ({ calendar, year, month, day }: CalendarDate) => ({
  calendar,
  year,
  month: month ?? null,
  day: day ?? null,
});

const importPolicy = async (
  req: PayloadRequest,
  association: string,
  source: SourceDocument,
): Promise<PolicyVersion> => {
  const { policy, text, corrections, remarks } = source;
  const made = await req.payload.create({
    ...asSystem(req),
    collection: 'policies',
    data: { association, slug: policy.slug, title: policy.title, documentType: policy.documentType },
  });
  return req.payload.create({
    ...asSystem(req),
    collection: 'policy-versions',
    depth: 0,
    data: {
      association,
      policy: made.id,
      status: 'draft',
      ...policyTextFields(policy.text),
      ...(policy.issueNumber === undefined ? {} : { issueNumber: policy.issueNumber }),
      ...(policy.issueDate === undefined ? {} : { issueDate: dateFields(policy.issueDate) }),
      approval: approvalFields(policy.approval),
      source: { text, corrections: [...corrections], remarks: [...remarks] },
    },
  });
};

/**
 * Turns a source document into an association, its channels and tools, its policy and a draft version with the import
 * dossier. Existing records stay unchanged; returns the draft, or undefined where the policy existed already.
 */
export const importDocument = (
  req: PayloadRequest,
  source: SourceDocument,
): Promise<PolicyVersion | undefined> =>
  inTransaction(req, async () => {
    const association = await importAssociation(req, source);
    const { totalDocs } = await req.payload.count({
      ...asSystem(req),
      collection: 'policies',
      where: { and: [{ association: { equals: association } }, { slug: { equals: source.policy.slug } }] },
    });
    if (totalDocs > 0) return undefined;
    await importChannelsAndTools(req, association, source);
    return importPolicy(req, association, source);
  });
