import "server-only";
import Pdf from "pdfkit";
import { fontNamed } from "#lib/pdf/faces.ts";
import { type Line, linesOf, type TextStyle } from "#lib/pdf/text-lines.ts";

/** A4 in points, and what stays free around the text. The foot of each page lies in the lower margin. */
const PAGE = { width: 595.28, height: 841.89, left: 56, right: 56, top: 54, bottom: 74 } as const;

/** Width of the text, in points. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export type Structure = PDFKit.PDFStructureElement;

/** How a block of text stands on the page. Lengths in points; `leading` is the distance from line to line. */
export interface BlockStyle extends TextStyle {
  leading: number;
  /** `#rrggbb`, or "accent". */
  colour: string;
  align?: "left" | "right";
}

/** Where a block goes across the page: from the left edge of the text. */
export interface Span {
  x: number;
  width: number;
}

interface About {
  title: string;
  author: string;
  createdAt: Date;
  accent: string;
}

interface Foot {
  left: string;
  right: string;
  below: string;
}

/**
 * Writes a tagged PDF from top to bottom, page after page: everything is text in the structure tree, or an artifact. The
 * same calls with the same time make the same bytes.
 */
export class PdfWriter {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #chunks: Buffer[] = [];
  /** Runs on each page that the text itself begins: never on the first. */
  onPage: (() => void) | null = null;
  readonly root: Structure;
  /** The colour that "accent" stands for. */
  readonly accent: string;
  y: number = PAGE.top;

  constructor({ title, author, createdAt, accent }: About) {
    this.accent = accent;
    this.#pdf = new Pdf({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang: "en-AU",
      bufferPages: true,
      info: { Title: title, Author: author, CreationDate: createdAt, ModDate: createdAt },
    });
    this.#pdf.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    this.root = this.#pdf.struct("Document");
    this.#pdf.addStructure(this.root);
  }

  /** Adds an element to the structure tree, to put others in. */
  element(tag: string, parent: Structure, options: { scope?: string; lang?: string; alt?: string } = {}) {
    const element = this.#pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** The lines that a text takes at a width. */
  lines(text: string, style: TextStyle, width: number): Line[] {
    return linesOf(text, {
      style,
      width,
      measure: (piece, font, size) => this.#font(font).fontSize(size).widthOfString(piece),
    });
  }

  /** Leaves some room, though none at the head of a page that the text itself begins. */
  space(points: number): void {
    const isAtHead = this.y === PAGE.top && this.#pdf.bufferedPageRange().count > 1;
    if (!isAtHead) this.y += points;
  }

  /** How much is free on this page, in points. */
  get left(): number {
    return PAGE.height - PAGE.bottom - this.y;
  }

  /** Goes on to a new page unless this much fits on this one. */
  keep(height: number): void {
    if (height > this.left && this.y > PAGE.top) this.newPage();
  }

  newPage(): void {
    this.#pdf.addPage();
    this.y = PAGE.top;
    this.onPage?.();
  }

  /** Writes a block of text under an element of its own; it may go on over several pages. */
  block(tag: string, text: string, { style, span = FULL, parent = this.root }: BlockPlace): void {
    const element = this.element(tag, parent);
    let rest = this.lines(text, style, span.width);
    while (rest.length > 0) {
      // A single line at the foot of a page reads badly.
      this.keep(Math.min(rest.length, 2) * style.leading);
      const page = rest.slice(0, Math.max(1, Math.floor(this.left / style.leading)));
      this.content(element, tag, () => this.drawLines(page, { style, span, y: this.y }));
      this.y += page.length * style.leading;
      rest = rest.slice(page.length);
    }
    element.end();
  }

  /** Draws lines from `y` down, within the content of whatever element is open. */
  drawLines(lines: readonly Line[], { style, span, y }: { style: BlockStyle; span: Span; y: number }): void {
    for (const [index, line] of lines.entries()) {
      const indent = style.align === "right" ? span.width - line.width : 0;
      const baseline = y + index * style.leading + (style.leading + style.size * 0.66) / 2;
      let x = PAGE.left + span.x + indent;
      for (const { text, font, width } of line.pieces) {
        this.#font(font)
          .fontSize(style.size)
          .fillColor(style.colour === "accent" ? this.accent : style.colour);
        this.#pdf.text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
        x += width;
      }
    }
  }

  /** Puts what is drawn under an element of the structure tree. */
  content(element: Structure, tag: string, draw: () => void): void {
    element.add(this.#pdf.markStructureContent(tag));
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Draws what is there for the eye alone. */
  artifact(draw: (pdf: PDFKit.PDFDocument, left: number) => void): void {
    this.#pdf.markContent("Artifact", { type: "Layout" });
    draw(this.#pdf, PAGE.left);
    this.#pdf.endMarkedContent();
  }

  /** A picture, drawn from `draw`, under an element that says in words what it shows. */
  figure(alt: string, parent: Structure, draw: (pdf: PDFKit.PDFDocument, left: number) => void): void {
    const element = this.element("Figure", parent, { alt });
    this.content(element, "Figure", () => draw(this.#pdf, PAGE.left));
    element.end();
  }

  /** Encloses a file, for whoever wants its exact bytes. */
  attach(name: string, bytes: Buffer, about: { type: string; description: string; time: Date }): void {
    const { type, description, time } = about;
    this.#pdf.file(bytes, { name, type, description, creationDate: time, modifiedDate: time });
  }

  /** Writes the foot of every page and ends the file. */
  finish(foot: Foot): Promise<Buffer<ArrayBuffer>> {
    const { count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.#pdf.switchToPage(page);
      this.#pdf.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
      this.#foot({ ...foot, right: `${foot.right} ${page + 1} of ${count}` });
      this.#pdf.endMarkedContent();
    }
    this.root.end();
    const { promise, resolve, reject } = Promise.withResolvers<Buffer<ArrayBuffer>>();
    this.#pdf.on("end", () => resolve(Buffer.concat(this.#chunks)));
    this.#pdf.on("error", reject);
    this.#pdf.end();
    return promise;
  }

  #foot({ left, right, below }: Foot): void {
    const y = PAGE.height - 58;
    const style: BlockStyle = { face: "text", size: 7.5, leading: 11, colour: FOOT_COLOUR };
    this.#pdf.moveTo(PAGE.left, y - 6).lineTo(PAGE.width - PAGE.right, y - 6);
    this.#pdf.lineWidth(0.5).stroke(FOOT_RULE);
    this.drawLines(this.lines(left, style, TEXT_WIDTH * 0.8).slice(0, 1), { style, span: FULL, y });
    const atRight = { ...style, align: "right" as const };
    this.drawLines(this.lines(right, style, TEXT_WIDTH), { style: atRight, span: FULL, y });
    const small = { ...style, size: 6.5 };
    this.drawLines(this.lines(below, small, TEXT_WIDTH).slice(0, 1), { style: small, span: FULL, y: y + 11 });
  }

  #font(name: string): PDFKit.PDFDocument {
    return this.#pdf.registerFont(name, fontNamed(name).bytes).font(name);
  }
}

const FULL: Span = { x: 0, width: TEXT_WIDTH };
const FOOT_COLOUR = "#5B6A68";
const FOOT_RULE = "#DDD5C8";

interface BlockPlace {
  style: BlockStyle;
  span?: Span;
  parent?: Structure;
}
