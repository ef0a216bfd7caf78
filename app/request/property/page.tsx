import { PropertyStep } from "#components/request/property-step.tsx";
import { StepForm } from "#components/request/step-form.tsx";
import { StepPage } from "#components/request/step-page.tsx";

export const metadata = { title: "The property" };

export default function Page() {
  return (
    <StepPage
      step="property"
      title="Where would it go?"
      lead="We look at the roof from above and check what the local network allows."
    >
      <StepForm step="property">
        <PropertyStep />
      </StepForm>
    </StepPage>
  );
}
