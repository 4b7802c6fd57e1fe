import type { DocumentEvidence, DocumentFault } from '@mithaq/domain/contracts/document-evidence';
import { EvidenceBuilder } from '../evidence-builder.ts';
import { orFault, UnreadableDocument } from '../unreadable-document.ts';
import { drawnTexts } from './drawn-texts.ts';
import { importedParts } from './imported-parts.ts';
import { readNotes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { Story, type DocumentParts } from './story.ts';
import { Styles } from './styles.ts';
import { unchanged } from './tracked-changes.ts';
import { WordPackage, type Part } from './word-package.ts';
import { childOf, childrenOf, descendantsOf, isOn, wholeOf, type XmlElement } from './xml.ts';

const isCompoundFile = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Headers or footers of a section that pages show: that of the first page and of even pages only where they differ. */
const shownIds = (section: XmlElement, name: string, hasEvenPages: boolean): readonly string[] =>
  childrenOf(section, name).flatMap(({ attributes }) => {
    const type = attributes['w:type'] ?? 'default';
    const isShown =
      type === 'first' ? isOn(childOf(section, 'w:titlePg')) : type === 'even' ? hasEvenPages : true;
    return isShown ? [attributes['r:id'] ?? ''] : [];
  });

/** Returns the sections of a document; one that a tracked change replaced is none. */
const sectionsOf = (body: XmlElement): readonly XmlElement[] => {
  const elements = [...descendantsOf(body)];
  const replaced = new Set(
    elements
      .filter(({ name }) => name === 'w:sectPrChange')
      .flatMap((change) => childrenOf(change, 'w:sectPr')),
  );
  return elements.filter((element) => element.name === 'w:sectPr' && !replaced.has(element));
};

/** Reads headers or footers, each once, and leaves out one that has the same lines as one before it. */
const readMargins = async (
  parts: DocumentParts,
  place: 'header' | 'footer',
  names: ReadonlySet<string>,
  word: WordPackage,
): Promise<void> => {
  const seen = new Set<string>();
  for (const name of names) {
    const part = await word.part(name);
    if (part === undefined) continue;
    const first = parts.builder.size + 1;
    const tables = parts.builder.tables;
    const own = { ...parts, drawnTexts: await drawnTexts(word, part) };
    new Story(own, part.root).readBlocks(part.root, { place, presence: unchanged, isContents: false });
    const lines = JSON.stringify(parts.builder.linesFrom(first).map(({ number: _, ...line }) => line));
    if (seen.has(lines) && parts.builder.tables === tables) parts.builder.dropFrom(first);
    seen.add(lines);
  }
};

const noteFacts = async (word: WordPackage, builder: EvidenceBuilder, commentsPart: string | undefined) => {
  if (word.names.some((name) => name.endsWith('vbaproject.bin'))) builder.note('macros', { count: 0 });
  const embedded = word.names.filter((name) => /\/embeddings\/[^/]+$/u.test(name)).length;
  if (embedded > 0) builder.note('embedded-files', { count: embedded });
  const comments = commentsPart === undefined ? undefined : await word.xml(commentsPart);
  const count = childrenOf(comments, 'w:comment').length;
  if (count > 0) builder.note('comments', { count });
};

const read = async (word: WordPackage, bytes: Uint8Array): Promise<DocumentEvidence> => {
  const packageRelationships = await word.relationshipsOf('');
  const mainName =
    [...packageRelationships.values()].find(({ type }) => type === 'officeDocument')?.part ??
    'word/document.xml';
  const main = await word.part(mainName);
  const body = main?.root.name === 'w:document' ? childOf(main.root, 'w:body') : undefined;
  if (main === undefined || body === undefined)
    throw new UnreadableDocument(
      main === undefined || main.root.name === 'w:document' ? 'damaged' : 'unknown-kind',
    );
  const named = (type: string): string | undefined =>
    [...main.relationships.values()].find((relationship) => relationship.type === type)?.part;
  const partOf = async (type: string): Promise<Part | undefined> => {
    const name = named(type);
    return name === undefined ? undefined : word.part(name);
  };
  const styles = new Styles((await partOf('styles'))?.root);
  const numbering = new Numbering((await partOf('numbering'))?.root, styles);
  const settings = (await partOf('settings'))?.root;
  const builder = new EvidenceBuilder();
  const parts: DocumentParts = {
    builder,
    styles,
    numbering,
    references: [],
    imports: await importedParts(word, main),
    drawnTexts: await drawnTexts(word, main),
  };

  const sections = sectionsOf(body);
  const marginsOf = (name: string): ReadonlySet<string> =>
    new Set(
      sections
        .flatMap((section) => shownIds(section, name, isOn(childOf(settings, 'w:evenAndOddHeaders'))))
        .flatMap((id) => main.relationships.get(id)?.part ?? []),
    );
  await readMargins(parts, 'header', marginsOf('w:headerReference'), word);
  new Story(parts, body).readBlocks(body, { place: 'body', presence: unchanged, isContents: false });
  readNotes(parts, {
    footnote: await partOf('footnotes'),
    endnote: await partOf('endnotes'),
    properties: [sections.at(-1), settings],
  });
  await readMargins(parts, 'footer', marginsOf('w:footerReference'), word);

  const columns = sections.filter(
    (section) =>
      Math.max(
        wholeOf(childOf(section, 'w:cols')?.attributes['w:num']) ?? 1,
        childrenOf(childOf(section, 'w:cols'), 'w:col').length,
      ) > 1,
  ).length;
  if (columns > 0) builder.note('columns', { count: columns });
  await noteFacts(word, builder, named('comments'));
  return builder.evidence(bytes, 'docx');
};

/**
 * Reads a Word file of 2007 or later: `.docx`, `.dotx` and `.docm`, transitional or strict. Lines come in this order:
 * headers, body, footnotes and endnotes, footers. Programs in it are not run, nothing outside it is followed, and what
 * it unpacks to is bounded. A compound file here is an encrypted one.
 */
export const readDocx = (bytes: Uint8Array): Promise<DocumentEvidence | DocumentFault> =>
  orFault(async () => {
    if (bytes.length === 0) throw new UnreadableDocument('empty');
    if (isCompoundFile(bytes)) throw new UnreadableDocument('encrypted');
    const word = await WordPackage.open(bytes);
    try {
      const evidence = await read(word, bytes);
      const isBlank = evidence.lines.every(
        ({ place, text, label }) =>
          place === 'header' || place === 'footer' || (text.trim() === '' && label === undefined),
      );
      if (isBlank && evidence.notes.some(({ code }) => code === 'pictures'))
        throw new UnreadableDocument('only-pictures');
      if (evidence.lines.length === 0 && evidence.notes.length === 0) throw new UnreadableDocument('empty');
      return evidence;
    } finally {
      word.close();
    }
  });
