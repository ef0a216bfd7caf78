import { createServer } from "node:http";
import { isFromRooftop, textOf } from "./verify-webhook.mjs";

const secret = process.env.WEBHOOK_SECRET;
/** What was received already: the same message may come twice. */
const known = new Set();

createServer(async (request, response) => {
  const body = await textOf(request);
  if (body === undefined) return response.writeHead(400).end();
  if (!isFromRooftop({ headers: request.headers, body, secret })) return response.writeHead(401).end();

  const event = JSON.parse(body);
  if (!known.has(event.id)) {
    known.add(event.id);
    console.log(`${event.sequence} ${event.type} of project ${event.data.projectId}`);
  }
  // Answer at once, and do what takes time afterwards.
  response.writeHead(204).end();
}).listen(Number(process.env.PORT ?? 4000));
