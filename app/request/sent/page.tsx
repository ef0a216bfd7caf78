import { SentStep } from "#components/request/sent-step.tsx";
import { brand } from "#lib/brand.ts";

export const metadata = { title: "Thank you" };

export default async function Page() {
  const { name, phone, email } = await brand();
  return (
    <div className="mx-auto w-full max-w-6xl px-5 pt-6 pb-20 sm:px-8 lg:pt-12">
      <SentStep company={name} contact={[phone, email].filter(Boolean).join(" or ")} />
    </div>
  );
}
