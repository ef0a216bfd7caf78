import { CheckStep } from "#components/request/check-step.tsx";
import { StepPage } from "#components/request/step-page.tsx";
import { brand } from "#lib/brand.ts";

export const metadata = { title: "Check and send" };

export default async function Page() {
  return (
    <StepPage
      step="check"
      title="Have a last look"
      lead="Anything can still be changed. Nothing is sent until you press the button."
    >
      <CheckStep company={(await brand()).name} />
    </StepPage>
  );
}
