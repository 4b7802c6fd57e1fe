import { Plugin, type PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { inLanguage } from '../../admin/labels.ar.ts';
import { moveTo } from './commands.ts';
import { textEditorWords } from './text-editor.ar.ts';

/** Pixels from the edge of the window at which a drag scrolls, and how far it scrolls at each movement. */
const EDGE_PX = 60;
const SCROLL_PX = 24;

/** A block of the document as it is drawn, with its index. */
interface DrawnBlock {
  readonly index: number;
  readonly rect: DOMRect;
}

interface Drag {
  readonly index: number;
  readonly pointer: number;
  before: number | undefined;
}

/**
 * A single handle in the margin, beside the block under the mouse, or the block at the cursor where there is no mouse.
 * It is dragged by mouse and by touch, with the rule of the keys (`moveTo`). The keyboard has Alt with an arrow, so the
 * handle is hidden from screen readers.
 */
class DragHandleView implements PluginView {
  readonly #view: EditorView;
  readonly #handle = document.createElement('div');
  readonly #line = document.createElement('div');
  #index = 0;
  #drag: Drag | undefined;
  #frame: number | undefined;

  constructor(view: EditorView) {
    this.#view = view;
    this.#handle.className = 'mithaq-text__handle';
    this.#handle.setAttribute('aria-hidden', 'true');
    this.#handle.title = inLanguage(textEditorWords.drag, document.documentElement.lang);
    this.#handle.textContent = '⠿';
    this.#line.className = 'mithaq-text__drop';
    this.#line.hidden = true;
    view.dom.parentElement?.append(this.#handle, this.#line);
    view.dom.addEventListener('mousemove', this.#hover);
    this.#handle.addEventListener('pointerdown', this.#begin);
    this.#handle.addEventListener('pointermove', this.#follow);
    this.#handle.addEventListener('pointerup', this.#drop);
    this.#handle.addEventListener('pointercancel', this.#end);
    document.addEventListener('keydown', this.#leave);
    this.#showSoon();
  }

  update(): void {
    this.#showSoon();
  }

  destroy(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#view.dom.removeEventListener('mousemove', this.#hover);
    document.removeEventListener('keydown', this.#leave);
    this.#handle.remove();
    this.#line.remove();
  }

  /** Returns the block that has an element of the document in it. */
  #blockOf(element: Element | null): DrawnBlock | undefined {
    let block = element;
    while (block !== null && block.parentElement !== this.#view.dom) block = block.parentElement;
    if (block === null) return undefined;
    const place = this.#view.state.doc.resolve(this.#view.posAtDOM(block, 0));
    return { index: place.index(0), rect: block.getBoundingClientRect() };
  }

  #top({ top }: { readonly top: number }): string {
    return `${String(top - (this.#view.dom.parentElement?.getBoundingClientRect().top ?? 0))}px`;
  }

  #showAt({ index, rect }: DrawnBlock): void {
    this.#index = index;
    this.#handle.hidden = !this.#view.editable;
    this.#handle.style.insetBlockStart = this.#top(rect);
  }

  /** Waits for the next frame, in which the page is laid out anyway: asking for a place earlier would do it twice. */
  #showSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#drag === undefined) this.#showAtCursor();
    });
  }

  #showAtCursor(): void {
    const { $from } = this.#view.state.selection;
    const drawn = $from.depth === 0 ? null : this.#view.nodeDOM($from.before(1));
    if (drawn instanceof Element)
      this.#showAt({ index: $from.index(0), rect: drawn.getBoundingClientRect() });
  }

  readonly #hover = (event: MouseEvent): void => {
    const block = event.target instanceof Element ? this.#blockOf(event.target) : undefined;
    if (block !== undefined && this.#drag === undefined) this.#showAt(block);
  };

  readonly #begin = (event: PointerEvent): void => {
    if (event.button !== 0 || !this.#view.editable) return;
    event.preventDefault();
    this.#handle.setPointerCapture(event.pointerId);
    this.#drag = { index: this.#index, pointer: event.pointerId, before: undefined };
  };

  readonly #follow = (event: PointerEvent): void => {
    if (this.#drag?.pointer !== event.pointerId) return;
    if (event.clientY < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
    if (event.clientY > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
    const page = this.#view.dom.getBoundingClientRect();
    const block = this.#blockOf(document.elementFromPoint(page.left + page.width / 2, event.clientY));
    if (block === undefined) return;
    const isBelow = event.clientY > block.rect.top + block.rect.height / 2;
    const before = block.index + (isBelow ? 1 : 0);
    const fits = moveTo(this.#drag.index, before)(this.#view.state);
    this.#drag.before = fits ? before : undefined;
    this.#line.hidden = !fits;
    this.#line.style.insetBlockStart = this.#top({ top: isBelow ? block.rect.bottom : block.rect.top });
  };

  readonly #drop = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    this.#end();
    if (drag.before === undefined) return;
    moveTo(drag.index, drag.before)(this.#view.state, this.#view.dispatch);
    this.#view.focus();
  };

  readonly #end = (): void => {
    this.#drag = undefined;
    this.#line.hidden = true;
  };

  readonly #leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#end();
  };
}

/** Lets a block be dragged to another place, with what is below it. */
export const dragHandle = (): Plugin => new Plugin({ view: (view) => new DragHandleView(view) });
