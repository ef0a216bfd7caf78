/** An Australian number in E.164: a mobile, or a landline with its area. */
const MOBILE = /^\+61(4\d\d)(\d{3})(\d{3})$/;
const LANDLINE = /^\+61([2378])(\d{4})(\d{4})$/;

/** A telephone number in E.164 as people read it out, like `0412 345 678` and `(02) 9123 4567`; one from elsewhere as it is. */
export function phoneInWords(phone: string): string {
  return phone.replace(MOBILE, "0$1 $2 $3").replace(LANDLINE, "(0$1) $2 $3");
}
