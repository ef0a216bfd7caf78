import { PhotosStep } from "#components/request/photos-step.tsx";
import { StepForm } from "#components/request/step-form.tsx";
import { StepPage } from "#components/request/step-page.tsx";

export const metadata = { title: "Photos" };

export default function Page() {
  return (
    <StepPage
      step="photos"
      title="Three photos save us a visit"
      lead="A phone is all you need, and any of them can wait."
    >
      <StepForm step="photos">
        <PhotosStep />
      </StepForm>
    </StepPage>
  );
}
