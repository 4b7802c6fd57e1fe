import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import type { EvidenceBuilder } from '../evidence-builder.ts';
import { withShownSigns } from '../symbol-signs.ts';
import { chosenAlternative } from './alternatives.ts';
import type { BlockContext, BlockReader } from './block-reader.ts';
import { drawn } from './drawing.ts';
import { readPageInto } from '../html/read-html.ts';
import { Fields } from './fields.ts';
import { Gathered, isBlank } from '../gathered-text.ts';
import type { ImportedPart } from './imported-parts.ts';
import type { Numbering } from './numbering.ts';
import { ParagraphLabels, type LabelFacts } from './paragraph-labels.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';
import { ParagraphProperties } from './text-properties.ts';
import { changeIn, changes, unchanged, within, type Presence } from './tracked-changes.ts';
import { childOf, elementsOf, textIn, type XmlElement } from './xml.ts';

/** A reference from a line to a footnote or endnote that is read after the body. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** Whether the reference shows a mark of its own instead of a number. */
  readonly hasOwnMark: boolean;
  readonly line: number;
  readonly at: number;
}

/** Everything that the stories of one document share. */
export interface DocumentParts {
  readonly builder: EvidenceBuilder;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly references: NoteReference[];
  /** Pages of HTML that the body imports, by the ids of their relationships, until they are read. */
  readonly imports: Map<string, ImportedPart>;
  /** Words of the diagrams and charts of the part that is read, by the ids of their relationships. */
  readonly drawnTexts: ReadonlyMap<string, readonly string[]>;
}

/** Elements that only wrap the text in them. */
const wrappers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
  'm:oMathPara',
  'm:oMath',
]);

/** Reads one story of a document, a run of blocks that has its own lists and fields, into lines and tables. */
export class Story implements BlockReader {
  readonly #parts: DocumentParts;
  readonly #fields: Fields;
  readonly #labels: ParagraphLabels;
  #boxLabels: ParagraphLabels | undefined;
  #accepted = new Gathered();
  #original = new Gathered();
  #references: Omit<NoteReference, 'line'>[] = [];
  #hasComment = false;
  #boxes: { content: XmlElement; presence: Presence }[] = [];
  #titles: string[] = [];

  constructor(parts: DocumentParts, root: XmlElement) {
    this.#parts = parts;
    this.#fields = new Fields(root);
    this.#labels = this.#newLabels();
  }

  #newLabels(): ParagraphLabels {
    return new ParagraphLabels(this.#parts.styles, this.#parts.numbering);
  }

  get builder(): EvidenceBuilder {
    return this.#parts.builder;
  }

  get styles(): Styles {
    return this.#parts.styles;
  }

  /** Reads the blocks of an element: paragraphs, tables and what wraps them. */
  readBlocks(container: XmlElement, context: BlockContext): void {
    this.#readEach(elementsOf(container), context);
    this.#endLine(unchanged, context, undefined, {});
  }

  #readEach(blocks: readonly XmlElement[], context: BlockContext): void {
    for (const block of blocks) {
      const change = changes[block.name];
      if (block.name === 'w:p') this.#readParagraph(block, context);
      else if (block.name === 'w:tbl') {
        this.#endLine(unchanged, context, undefined, {});
        readTable(this, block, context);
      } else if (block.name === 'w:sdt') this.#readControl(block, context);
      else if (block.name === 'mc:AlternateContent') this.#readEach(chosenAlternative(block), context);
      else if (block.name === 'w:altChunk') this.#readImport(block, context);
      else if (block.name === 'w:customXml' || block.name === 'w:sdtContent')
        this.#readEach(elementsOf(block), context);
      else if (change !== undefined)
        this.#readEach(elementsOf(block), { ...context, presence: within(context.presence, change) });
    }
  }

  /** Reads a part that Word takes over when it opens the file; one of another format is noted as embedded. */
  #readImport(chunk: XmlElement, context: BlockContext): void {
    this.#endLine(unchanged, context, undefined, {});
    const id = chunk.attributes['r:id'] ?? '';
    const imported = this.#parts.imports.get(id);
    // A page that is named twice would be read without end.
    this.#parts.imports.delete(id);
    if (imported === undefined) this.builder.note('embedded-files');
    else readPageInto(this.builder, imported.page, { place: context.place, cell: context.cell });
  }

  #readControl(control: XmlElement, context: BlockContext): void {
    const gallery = childOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    // Word keeps covers, contents and page numbers in controls of its own, which nobody fills in.
    if (gallery === undefined) this.builder.note('content-controls');
    const isContents = context.isContents || gallery?.attributes['w:val'] === 'Table of Contents';
    const content = childOf(control, 'w:sdtContent');
    if (content !== undefined) this.#readEach(elementsOf(content), { ...context, isContents });
  }

  #readParagraph(paragraph: XmlElement, context: BlockContext): void {
    const properties = new ParagraphProperties(this.styles, childOf(paragraph, 'w:pPr'));
    const mark = within(context.presence, changeIn(properties.mark));
    const isHidden = properties.isHidden(properties.mark) && this.#isAllHidden(paragraph, properties);
    const labels = context.place === 'text-box' ? (this.#boxLabels ??= this.#newLabels()) : this.#labels;
    let facts: LineFacts = isHidden ? {} : labels.next(properties, mark);
    let last: number | undefined;
    this.#readInline(elementsOf(paragraph), properties, context, context.presence, (presence) => {
      const line = this.#endLine(presence, context, properties, { ...facts, endsParagraph: false });
      if (line === undefined) return;
      last = line;
      const { originalLabel, ...labelled } = facts;
      facts = {
        ...(!presence.accepted && labelled),
        ...(!presence.original && originalLabel !== undefined && { originalLabel }),
      };
    });
    const end = this.#endLine(mark, context, properties, { ...facts, endsParagraph: true });
    // A break that nothing follows ends its paragraph.
    if (end === undefined && last !== undefined) this.builder.completeLine(last, { endsParagraph: true });
    this.#readDrawings(context);
  }

  #isAllHidden(paragraph: XmlElement, properties: ParagraphProperties): boolean {
    return elementsOf(paragraph).every(
      (child) => child.name !== 'w:r' || properties.isHidden(childOf(child, 'w:rPr')),
    );
  }

  #readInline(
    elements: readonly XmlElement[],
    properties: ParagraphProperties,
    context: BlockContext,
    presence: Presence,
    onBreak: (presence: Presence) => void,
  ): void {
    for (const element of elements) {
      const change = changes[element.name];
      const deeper = (inner: readonly XmlElement[], inside = presence): void => {
        this.#readInline(inner, properties, context, inside, onBreak);
      };
      if (element.name === 'w:r' || element.name === 'm:r')
        this.#readRun(element, properties, context, presence, onBreak);
      else if (change !== undefined) deeper(elementsOf(element), within(presence, change));
      else if (element.name === 'mc:AlternateContent') deeper(chosenAlternative(element));
      else if (element.name === 'w:sdt') {
        this.builder.note('content-controls');
        deeper(elementsOf(childOf(element, 'w:sdtContent')));
      } else if (
        wrappers.has(element.name) ||
        (element.name.startsWith('m:') && !element.name.endsWith('Pr'))
      )
        deeper(elementsOf(element));
    }
  }

  #readRun(
    run: XmlElement,
    properties: ParagraphProperties,
    context: BlockContext,
    presence: Presence,
    onBreak: (presence: Presence) => void,
  ): void {
    const own = childOf(run, 'w:rPr');
    const isHidden = properties.isHidden(own);
    const add = (text: string, font = properties.font(own)): void => {
      if (text === '' || !this.#fields.isShown) return;
      if (isHidden) {
        if (!isBlank(text)) this.builder.note('hidden-text');
        return;
      }
      this.#add(withShownSigns(text, font), properties, own, context, presence);
    };
    const read = (element: XmlElement): void => {
      switch (element.name) {
        case 'w:t':
        case 'w:delText':
        case 'm:t':
          add(textIn(element));
          break;
        case 'w:tab':
        case 'w:ptab':
          add('\t');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:softHyphen':
          add('\u00AD');
          break;
        case 'w:sym': {
          const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
          if (code > 0 && code <= 0xffff) add(String.fromCharCode(code), element.attributes['w:font']);
          break;
        }
        case 'w:br':
        case 'w:cr':
          if (this.#fields.isShown && !isHidden) onBreak(presence);
          break;
        case 'w:fldChar':
          add(this.#fields.take(element));
          break;
        case 'w:instrText':
          this.#fields.addCode(element);
          break;
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          if (presence.accepted && this.#fields.isShown && !isHidden) this.#refer(element);
          break;
        case 'w:commentReference':
          this.#hasComment = true;
          break;
        case 'w:object':
          // The files themselves are counted by their names in the package; a linked one has none.
          this.builder.note('embedded-files', { count: 0 });
          break;
        case 'w:drawing':
        case 'w:pict':
          this.#draw(element, presence);
          break;
        case 'w:ruby':
          elementsOf(childOf(element, 'w:rubyBase')).flatMap(elementsOf).forEach(read);
          break;
        case 'mc:AlternateContent':
          chosenAlternative(element).forEach(read);
          break;
        default:
      }
    };
    elementsOf(run).forEach(read);
  }

  #add(
    text: string,
    properties: ParagraphProperties,
    run: XmlElement | undefined,
    context: BlockContext,
    presence: Presence,
  ): void {
    const piece = { text, ...properties.look(run, text) };
    if (presence.accepted) this.#accepted.add(piece);
    if (presence.original) this.#original.add(piece);
    if (!isBlank(text) && (context.isContents || this.#fields.isInContents))
      (presence.accepted ? this.#accepted : this.#original).isContents = true;
  }

  #refer(reference: XmlElement): void {
    const id = reference.attributes['w:id'];
    if (id === undefined) return;
    this.#references.push({
      kind: reference.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
      id,
      hasOwnMark: /^(?:1|true|on)$/iu.test(reference.attributes['w:customMarkFollows'] ?? ''),
      at: this.#accepted.text.length,
    });
  }

  #draw(element: XmlElement, presence: Presence): void {
    const { boxes, titles, pictures, diagrams } = drawn(element, this.#parts.drawnTexts);
    if (pictures > 0) this.builder.note('pictures', { count: pictures });
    // Arrows and places say something that lines do not.
    if (diagrams > 0) this.builder.note('text-boxes', { count: diagrams });
    this.#boxes.push(...boxes.map((content) => ({ content, presence })));
    if (presence.accepted) this.#titles.push(...titles);
  }

  /** Reads the text boxes that are anchored in the paragraph before. */
  #readDrawings(context: BlockContext): void {
    const boxes = this.#boxes;
    const titles = this.#titles;
    if (boxes.length === 0 && titles.length === 0) return;
    this.#boxes = [];
    this.#titles = [];
    const place = context.place === 'body' ? 'text-box' : context.place;
    for (const text of titles) this.#addLine({ text, place, endsParagraph: true }, context);
    for (const { content, presence } of boxes) {
      this.builder.note('text-boxes');
      // A line that goes on after the anchor, as where its paragraph's mark is deleted, waits.
      const waiting = { accepted: this.#accepted, original: this.#original, references: this.#references };
      this.#accepted = new Gathered();
      this.#original = new Gathered();
      this.#references = [];
      this.readBlocks(content, { ...context, place, presence });
      this.#accepted = waiting.accepted;
      this.#original = waiting.original;
      this.#references = waiting.references;
    }
  }

  /**
   * Ends a line in the readings of the changes in which `ends` says so, and keeps gathering in the other: the mark of a
   * deleted paragraph joins it to the next in one reading and parts them in the other. Returns the number of the line,
   * where there was anything for one.
   */
  #endLine(
    ends: Presence,
    context: BlockContext,
    properties: ParagraphProperties | undefined,
    facts: LineFacts,
  ): number | undefined {
    const accepted = ends.accepted ? this.#accepted : new Gathered();
    const original = ends.original ? this.#original : new Gathered();
    const label = ends.accepted ? facts.label : undefined;
    // A reference alone is a line, because its note would be lost with it.
    const refers = ends.accepted && this.#references.length > 0;
    if (isBlank(accepted.text) && isBlank(original.text) && label === undefined && !refers) {
      if (ends.accepted) this.#accepted = new Gathered();
      if (ends.original) this.#original = new Gathered();
      return undefined;
    }
    if (ends.accepted) this.#accepted = new Gathered();
    if (ends.original) this.#original = new Gathered();
    const isContents =
      (isBlank(accepted.text) ? original : accepted).isContents ||
      properties?.hasStyle(/^toc \d$|^table of figures$/u) === true;
    const heading =
      isContents || properties?.hasStyle(/^toc heading$/u) === true ? undefined : properties?.heading;
    const isTitle = heading === undefined && properties?.hasStyle(/^title$/u) === true;
    const mark = isContents ? 'contents' : isTitle ? 'title' : undefined;
    const isRenumbered = ends.original && facts.originalLabel !== label;
    const [ownLabel, text] =
      label !== undefined && label.length > 60
        ? [undefined, `${label} ${accepted.text}`]
        : [label, accepted.text];
    const line = this.#addLine(
      {
        text,
        place: context.place,
        ...(ownLabel !== undefined && { label: ownLabel }),
        ...(label !== undefined && facts.list !== undefined && { list: facts.list }),
        ...(heading !== undefined && { heading }),
        ...(mark !== undefined && { mark }),
        ...accepted.look,
        ...(properties?.isShaded === true && { stressed: true }),
        ...(properties?.isCentred === true && { centred: true }),
        ...(properties?.indent !== undefined && { indent: properties.indent }),
        ...(facts.endsParagraph !== undefined && { endsParagraph: facts.endsParagraph }),
        ...(accepted.text !== original.text && { original: original.text }),
        ...(isRenumbered && { originalLabel: (facts.originalLabel ?? '').slice(0, 60) }),
      },
      context,
    );
    if (accepted.text !== original.text || isRenumbered) this.builder.note('tracked-changes', { line });
    if (ends.accepted) {
      this.#parts.references.push(...this.#references.map((reference) => ({ ...reference, line })));
      this.#references = [];
    }
    if (this.#hasComment) this.builder.note('comments', { count: 0, line });
    this.#hasComment = false;
    return line;
  }

  #addLine(line: Omit<EvidenceLine, 'number'>, context: BlockContext): number {
    const number = this.builder.addLine(line);
    context.cell?.lines.push(number);
    return number;
  }
}

interface LineFacts extends LabelFacts {
  readonly endsParagraph?: boolean;
}
