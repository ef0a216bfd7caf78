/** What a contract says that its terms depend on. */
export interface TermsFacts {
  company: string;
  hasDeposit: boolean;
  hasStc: boolean;
}

interface Section {
  heading: string;
  paragraphs: string[];
}

/** The marks that a paragraph may begin with, in square brackets: it is left out of contracts that are not so. */
const MARKS: Record<string, (facts: TermsFacts) => boolean> = {
  "with a deposit": ({ hasDeposit }) => hasDeposit,
  "without a deposit": ({ hasDeposit }) => !hasDeposit,
  "with certificates": ({ hasStc }) => hasStc,
};

/** Stands for the company's name. */
const COMPANY = "{company}";

/** Longest heading, in characters. */
const LONGEST_HEADING = 200;

/** The terms of one contract: what holds for it, under its headings. A heading that nothing is left under goes too. */
export function termsOf(text: string, facts: TermsFacts): Section[] {
  return read(text)
    .sections.map(({ heading, paragraphs }) => ({
      heading: named(heading, facts),
      paragraphs: paragraphs
        .filter(({ mark }) => mark === null || MARKS[mark]?.(facts) === true)
        .map(({ words }) => named(words, facts)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
}

/** The first thing in a text that keeps it from being terms, in words; null when nothing does. */
export function faultIn(text: string): string | null {
  const { opening, sections } = read(text);
  if (opening !== null) return `Begin with a heading, like “# What we do”, above “${short(opening)}”.`;
  if (sections.length === 0) return "Write the terms: a heading like “# What we do”, and what it says below.";
  const headings = sections.map(({ heading }) => heading);
  const twice = headings.find((heading, place) => headings.indexOf(heading) !== place);
  if (twice !== undefined) return `“${short(twice)}” is there twice. Give one of them another heading.`;
  const fault = sections.map(faultOfSection).find((words) => words !== null);
  if (fault !== undefined) return fault;
  const isSure = sections.some(({ paragraphs }) => paragraphs.some(({ mark }) => mark === null));
  return isSure ? null : "Write at least one paragraph without a mark, so that every contract has terms.";
}

function faultOfSection({ heading, paragraphs }: ReadSection): string | null {
  if (heading === "") return "A line with # alone is no heading. Say what it is about.";
  if (heading.length > LONGEST_HEADING) return `“${short(heading)}” is too long for a heading.`;
  if (heading.startsWith("[")) return `“${short(heading)}” is a heading. Marks stand before paragraphs.`;
  if (paragraphs.length === 0) return `Nothing is written under “${short(heading)}”.`;
  const words = paragraphs.map((paragraph) => paragraph.words);
  const twice = words.find((one, place) => words.indexOf(one) !== place);
  if (twice !== undefined) return `“${short(twice)}” is there twice under “${short(heading)}”.`;
  for (const { mark, words: said } of paragraphs) {
    if (mark !== null && !Object.hasOwn(MARKS, mark)) {
      return `“[${short(mark)}]” is no mark. There are ${MARK_LIST}.`;
    }
    if (said.startsWith("[")) return `Two marks stand before “${short(said)}”. A paragraph takes one.`;
    if (said === "") return `Nothing is written after “[${mark ?? ""}]”.`;
  }
  const braces = [heading, ...words].join(" ").match(/\{[^}]*\}?|\}/g) ?? [];
  const unknown = braces.find((one) => one !== COMPANY);
  return unknown === undefined
    ? null
    : `“${short(unknown)}” stands for nothing. ${COMPANY} is the company's name.`;
}

const MARK_LIST = new Intl.ListFormat("en-AU").format(Object.keys(MARKS).map((mark) => `[${mark}]`));

interface ReadSection {
  heading: string;
  paragraphs: { mark: string | null; words: string }[];
}

/** Headings are lines that begin with #; paragraphs are parted by blank lines. `opening` is what stands before any heading. */
function read(text: string): { opening: string | null; sections: ReadSection[] } {
  const blocks = text
    // A heading is a block of its own, whether or not there are blank lines around it.
    .replaceAll(/^[ \t]*#.*$/gm, "\n\n$&\n\n")
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) => block.replaceAll(/\s+/g, " ").trim())
    .filter((block) => block !== "");
  const sections: ReadSection[] = [];
  let opening: string | null = null;
  for (const block of blocks) {
    if (block.startsWith("#")) sections.push({ heading: block.replace(/^#+ */, ""), paragraphs: [] });
    else if (sections.length === 0) opening ??= block;
    else sections.at(-1)?.paragraphs.push(paragraphOf(block));
  }
  return { opening, sections };
}

function paragraphOf(block: string): { mark: string | null; words: string } {
  if (!block.startsWith("[")) return { mark: null, words: block };
  // One that is never closed is a mark of many words, which there is none of.
  const [, mark = block.slice(1), words = ""] = /^\[([^\]]*)\] ?(.*)$/.exec(block) ?? [];
  return { mark, words };
}

function named(words: string, { company }: TermsFacts): string {
  // As a function: a name may hold what a replacement would take for a pattern.
  return words.replaceAll(COMPANY, () => company);
}

function short(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 60).trimEnd()}…`;
}
