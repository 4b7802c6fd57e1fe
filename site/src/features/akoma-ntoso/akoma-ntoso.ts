import type { PolicySection, PolicyText } from '@mithaq/domain/contracts/policy-text';
import type { RegisteredVersion } from '@mithaq/domain/contracts/register';
import type { VersionInRegister } from '../register/register-reader.ts';
import { documentTypeLabels, policyWords } from '../policy/policy.ar.ts';
import type { TextContext } from './blocks.ts';
import { contentElements, divisionElement, headingElements } from './divisions.ts';
import { elementIds } from './element-ids.ts';
import { approvalDay, identification, lifecycle, publication, references } from './meta.ts';
import { element, writtenXml, type XmlElement, type XmlNode } from './xml-tree.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

const line = (...children: readonly XmlNode[]): XmlElement => element('p', {}, children);

/** The lines of the cover and the table of contents, as printed. */
const coverPage = ({ cover, contents }: PolicyText): XmlElement[] => {
  const lines = [
    ...cover,
    ...(contents === undefined
      ? []
      : [
          contents.heading,
          ...(contents.columns === undefined ? [] : [contents.columns.join(' ')]),
          ...contents.entries.map(({ label, page }) =>
            page === undefined ? label : `${label} ${String(page)}`,
          ),
        ]),
  ];
  return lines.length === 0
    ? []
    : [
        element(
          'coverPage',
          {},
          lines.map((words) => line(words)),
        ),
      ];
};

/** Facts of the document: its issuer, kind, title and number, and the day of its approval as printed. */
const preface = ({ association, policy, text, issueNumber, approval }: RegisteredVersion): XmlElement => {
  const day = approvalDay(approval.approvedOn);
  const printed = approval.approvedOn?.printed;
  return element('preface', {}, [
    line(element('docAuthority', {}, [association.name])),
    line(element('docType', {}, [documentTypeLabels[policy.documentType]])),
    line(element('docTitle', {}, [text.title])),
    ...(issueNumber === undefined ? [] : [line(element('docNumber', {}, [issueNumber]))]),
    ...(printed === undefined
      ? []
      : [line(day === undefined ? printed : element('docDate', { date: day }, [printed]))]),
  ]);
};

/** The session, the meeting and the resolution of the board with their names, and who signed, as printed. */
const conclusions = ({ approval }: RegisteredVersion): XmlElement[] => {
  const { session, meeting, resolution, chair } = approval;
  const numbers = [
    { name: policyWords.session, number: session },
    { name: policyWords.meeting, number: meeting },
    { name: policyWords.resolution, number: resolution },
  ].flatMap(({ name, number }) => (number === undefined ? [] : [`${name}: ${number.printed}`]));
  const lines = [...numbers, ...(chair === undefined ? [] : [chair.title, chair.name])];
  return lines.length === 0 || approval.demonstration
    ? []
    : [
        element(
          'conclusions',
          {},
          lines.map((words) => line(words)),
        ),
      ];
};

/** Divides a text into its body and the annexes at its end; a text of annexes alone is a body. */
const parted = (sections: readonly PolicySection[]) => {
  const last = sections.findLastIndex(({ kind }) => kind !== 'annex');
  return last < 0
    ? { body: sections, annexes: [] }
    : { body: sections.slice(0, last + 1), annexes: sections.slice(last + 1) };
};

const attachment = (
  section: PolicySection,
  place: number,
  found: VersionInRegister,
  context: TextContext,
  siteUrl: URL,
): XmlElement => {
  const number = String(place + 1);
  const eId = context.ids.name(section.id, context.ids.take('', 'att', number));
  const content = contentElements(section, eId, context);
  return element('attachment', { eId, wId: section.id }, [
    ...headingElements(section),
    element('doc', { name: 'annex', contains: 'originalVersion' }, [
      element('meta', {}, [identification(found, siteUrl, `annex_${number}`)]),
      element('mainBody', {}, content.length === 0 ? [line()] : content),
    ]),
  ]);
};

/**
 * Returns a version as Akoma Ntoso 3.0 (OASIS LegalDocML), valid by its schema: the text word for word as printed. The
 * elements have ids by the naming convention, and in `wId` the ids that pages and JSON use, which stay for the life of
 * the policy.
 */
export const akomaNtoso = (found: VersionInRegister, siteUrl: URL): string => {
  const { entry, file } = found;
  const context: TextContext = { ids: elementIds(), sections: file.text.sections, terms: [] };
  const { body, annexes } = parted(file.text.sections);
  const bodyElement = element(
    'body',
    {},
    body.map((section) => divisionElement(section, '', context)),
  );
  const attachments = annexes.map((section, place) => attachment(section, place, found, context, siteUrl));
  return writtenXml(
    element('akomaNtoso', { xmlns: NAMESPACE }, [
      element(
        'act',
        {
          name: file.policy.documentType,
          contains: entry.version === 1 ? 'originalVersion' : 'singleVersion',
        },
        [
          element('meta', {}, [
            identification(found, siteUrl),
            publication(found, siteUrl),
            lifecycle(found),
            references(found, context.terms, siteUrl),
          ]),
          ...coverPage(file.text),
          preface(file),
          bodyElement,
          ...conclusions(file),
          ...(attachments.length === 0 ? [] : [element('attachments', {}, attachments)]),
        ],
      ),
    ]),
  );
};
