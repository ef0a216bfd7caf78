/** What the terms of a contract depend on. */
interface TermsFacts {
  company: string;
  hasDeposit: boolean;
  hasStc: boolean;
}

interface Section {
  heading: string;
  paragraphs: string[];
}

/** The day these terms were written: a contract keeps the words it was issued with, and names them by it. */
const TERMS_VERSION = "2026-11-01";

/** What a customer declares by accepting. */
export const CONSENT =
  "I have read this contract. I agree to its price, its terms and to receiving it electronically, and I accept it.";

/** The terms of a contract, from their template. Change them together with their version. */
export function termsOf({ company, hasDeposit, hasStc }: TermsFacts): {
  version: string;
  sections: Section[];
} {
  const sections: (Section | null)[] = [
    {
      heading: "What we do",
      paragraphs: [
        `${company} supplies and installs what the price table lists, at the address above, ready to use. Licensed and accredited people do the work, by the Australian standards and the rules of your network that apply on the day.`,
        "Where we find something on the site that nobody could see beforehand, such as asbestos or a switchboard that is not safe, we stop and tell you what it would cost before anything further is done. You need not agree.",
      ],
    },
    {
      heading: "Price and payment",
      paragraphs: [
        "The price includes GST. It does not rise, whatever happens to our own costs. If you and we change what is installed, we issue a new version of this contract, and only your acceptance makes it count.",
        hasDeposit
          ? "The deposit is due once this contract is accepted and, where you may still change your mind, not before that time has ended. The balance is due when the system is installed, tested and explained to you."
          : "Nothing is due before the system is installed, tested and explained to you.",
      ],
    },
    hasStc
      ? {
          heading: "Certificates",
          paragraphs: [
            "The price takes into account small-scale technology certificates that the system entitles you to. By accepting you assign them to us, and you sign the form that the scheme asks for after the installation. If you may not or do not assign them, the amount shown for them is added to what you pay.",
          ],
        }
      : null,
    {
      heading: "Network and approvals",
      paragraphs: [
        "We apply to your network for the connection on your behalf. If it refuses, or allows less than this contract promises, either of us may end this contract and you get back all that you paid.",
      ],
    },
    {
      heading: "When it happens",
      paragraphs: [
        "We agree the day of installation with you. We tell you at once when it cannot be kept. If we have not installed within a reasonable time after your acceptance, you may end this contract and you get back all that you paid.",
      ],
    },
    {
      heading: "Guarantees",
      paragraphs: [
        "Our goods and services come with guarantees that cannot be excluded under the Australian Consumer Law. For a major failure you may cancel the service contract with us, or reject the goods, and have a refund of the unused part or for the reduced value. For a failure that is not major we put it right within a reasonable time, or you may have your money back. You may also claim for other loss that could be foreseen.",
        "Beside that we stand behind our workmanship for five years, and pass on the makers' own warranties.",
      ],
    },
    {
      heading: "Ownership",
      paragraphs: [
        "What we install becomes yours once it is paid in full. Until it is installed, the risk is ours.",
      ],
    },
    {
      heading: "Ending this contract",
      paragraphs: [
        "Before the installation you may end this contract at any time by telling us. Outside a cooling-off period we may keep what we reasonably spent for you until then, and show you what it was.",
      ],
    },
    {
      heading: "Your information",
      paragraphs: [
        `${company} uses what you tell us to do this work, and passes on to your network, the certificate scheme and the makers what they need for theirs.`,
      ],
    },
    {
      heading: "If something goes wrong",
      paragraphs: [
        "Tell us first: we answer within five business days. You can always turn to the fair trading office of your state or territory. The law of the state or territory where the system is installed applies.",
      ],
    },
  ];
  return { version: TERMS_VERSION, sections: sections.filter((section) => section !== null) };
}

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
