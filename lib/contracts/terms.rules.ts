/** What a customer declares by accepting. */
export const CONSENT =
  "I have read this contract. I agree to its price, its terms and to receiving it electronically, and I accept it.";

/** What a customer who did not ask for the visit must be told about changing their mind. */
export function coolingOffNotice({
  company,
  businessDays,
}: {
  company: string;
  businessDays: number;
}): string[] {
  return [
    `You may cancel this contract, without giving a reason and at no cost, within ${businessDays} business days. They are counted from the first business day after you accept it, where the system is installed.`,
    `To cancel, press the button on your project's page, or tell ${company} in any way you like, in writing or in person.`,
    "Until that time has ended, we may not take any money from you and do not install anything. You may have longer if the law was not kept when this was sold to you.",
  ];
}
