import { LOGO_LOOK, logoPath } from "#components/brand/logo-look.ts";
import type { Brand } from "#lib/brand.ts";

interface Props {
  brand: Pick<Brand, "name" | "logo">;
  className?: string;
}

/** The company's logo, which says its name; nothing when it has none. */
export function BrandLogo({ brand: { name, logo }, className = "" }: Props) {
  if (logo === null) return null;
  const { id, width, height } = logo;
  return (
    <img
      src={logoPath(id)}
      alt={name}
      width={width}
      height={height}
      className={`${LOGO_LOOK} ${className}`}
    />
  );
}
