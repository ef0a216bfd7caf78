/** A logo is made for paper: in the dark it stands on some. */
export const LOGO_PLATE = "dark:rounded-sm dark:bg-[#fbf8f3] dark:px-1.5 dark:py-1";

/** How large a logo is at most, whatever its shape. */
export const LOGO_LOOK = `h-auto max-h-10 w-auto max-w-40 object-contain object-left sm:max-w-56 ${LOGO_PLATE}`;

/** Where a logo is found. */
export function logoPath(id: string): string {
  return `/api/brand/logos/${id}`;
}
