import { StepForm } from "#components/request/step-form.tsx";
import { StepPage } from "#components/request/step-page.tsx";
import { SystemStep } from "#components/request/system-step.tsx";

export const metadata = { title: "What you'd like" };

export default function Page() {
  return (
    <StepPage step="system" title="What can we help you with?" lead="Choose everything you're thinking of.">
      <StepForm step="system">
        <SystemStep />
      </StepForm>
    </StepPage>
  );
}
