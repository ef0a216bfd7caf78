import { findOutboxMail } from "#lib/mail/outbox.queries.ts";

const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'; sandbox allow-top-navigation-by-user-activation";

/** The HTML of a mail in the local outbox, for the frame that shows it. Its links lead on in the window around it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ mailId: string }> },
): Promise<Response> {
  const mail = await findOutboxMail((await params).mailId);
  if (mail === null) return new Response("There is no such mail.", { status: 404 });
  return new Response(mail.html.replace("<head>", '<head><base target="_top">'), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
}
