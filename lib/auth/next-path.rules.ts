/** Where people land who signed in and wanted nothing particular. */
const HOME = "/projects";

/**
 * Where to go after signing in: a page of ours, or else home. What a browser could read as another host (`//host`, `/\host`,
 * also with tabs or line ends in between), or what is no page, is not followed.
 */
export function nextPathOf(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wanted))
    return HOME;
  if (/^\/(?:api|sign-in|_next)(?:[/?#]|$)/.test(wanted)) return HOME;
  return wanted;
}
