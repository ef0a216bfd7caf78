/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  skipTrailingSlashRedirect: true,
  cacheComponents: false,
  // Both are checked by `npm test`, with stricter settings than the build would use.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["libheif-js", "pdfkit", "pg", "pg-boss", "pino", "rate-limiter-flexible", "sharp"],
};

export default config;
