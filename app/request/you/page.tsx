import { StepForm } from "#components/request/step-form.tsx";
import { StepPage } from "#components/request/step-page.tsx";
import { YouStep } from "#components/request/you-step.tsx";

export const metadata = { title: "About you" };

export default function Page() {
  return (
    <StepPage
      step="you"
      title="Who are we talking to?"
      lead="We use this to answer your request, and for nothing else."
    >
      <StepForm step="you">
        <YouStep />
      </StepForm>
    </StepPage>
  );
}
