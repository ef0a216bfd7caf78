import { DaysStep } from "#components/request/days-step.tsx";
import { StepForm } from "#components/request/step-form.tsx";
import { StepPage } from "#components/request/step-page.tsx";

export const metadata = { title: "Good days" };

export default function Page() {
  return (
    <StepPage
      step="days"
      title="Which days suit you?"
      lead="For a visit or the installation. We always agree on the date with you first."
    >
      <StepForm step="days">
        <DaysStep />
      </StepForm>
    </StepPage>
  );
}
