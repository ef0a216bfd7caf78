/** A name as people bear them. Anything else could be a stranger's message, sent in our name to an address of their choice. */
const PLAIN_NAME = /^[\p{L}\p{M}' ’-]{1,40}$/u;

/** How a mail to a homeowner begins: by name if it is one. */
export function greeting(firstName: string): string {
  return PLAIN_NAME.test(firstName) ? `Hello ${firstName},` : "Hello,";
}
