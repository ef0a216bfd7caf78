import { brand } from "#lib/brand.ts";

/** By which a tablet installs the workspace as an app. Only its pages name it: homeowners are offered nothing to install. */
export async function GET(): Promise<Response> {
  const { name } = await brand();
  const icon = (file: string, sizes: string, purpose = "any") => ({
    src: `/icons/${file}.png`,
    type: "image/png",
    sizes,
    purpose,
  });
  const manifest = {
    id: "/workspace",
    name: `${name}: workspace`,
    short_name: name,
    start_url: "/workspace",
    scope: "/",
    display: "standalone",
    background_color: "#fbf8f3",
    theme_color: "#fbf8f3",
    icons: [
      icon("workspace-192", "192x192"),
      icon("workspace-512", "512x512"),
      icon("workspace-maskable-512", "512x512", "maskable"),
    ],
  };
  return Response.json(manifest, {
    headers: { "content-type": "application/manifest+json", "cache-control": "no-cache" },
  });
}

export const dynamic = "force-dynamic";
