// A plugin that texts customers in place of Rooftop's e-mails. It sees to the projects that were created with
// "capabilityManagedByPlugin": { "notifications": "texts" }.
//
//   PORT=4000 ROOFTOP=https://portal.example.com TOKEN=rt_… WEBHOOK_SECRET=whsec_… node examples/plugin/notify.mjs
import { createServer } from "node:http";
import { isFromRooftop, textOf } from "../api/verify-webhook.mjs";

const { PORT = "4000", ROOFTOP, TOKEN, WEBHOOK_SECRET } = process.env;
const NAME = "texts";

/** What we text, by what happened. */
const TEXTS = {
  "Project.Created": "We have your request, and get back to you.",
  "Project.ContractIssued": "Your contract is ready for you to read.",
  "Project.ContractAccepted": "Thank you. Your contract is accepted.",
  "Project.Rejected": "We are sorry: we cannot do this one. Your project's page says why.",
  "Project.Closed": "Your project is closed. Everything about it stays on its page.",
};

/** What was received already: the same message may come twice. Keep this, and what is still to do, where a restart leaves it. */
const received = new Set();
/** One text after another, in the order in which things happened. */
let texting = Promise.resolve();

const server = createServer(async (request, response) => {
  const body = await textOf(request);
  if (body === undefined) return response.writeHead(400).end();
  if (!isFromRooftop({ headers: request.headers, body, secret: WEBHOOK_SECRET })) {
    return response.writeHead(401).end();
  }
  // Rooftop waits for five seconds at most: answer first, and do the work afterwards.
  response.writeHead(204).end();

  const event = JSON.parse(body);
  if (received.has(event.id)) return;
  received.add(event.id);
  texting = texting.then(() => tell(event)).catch((error) => console.error(error.message));
});

server.listen(Number(PORT), () => console.log(`Listening on port ${server.address().port}`));

async function tell({ type, data }) {
  const text = TEXTS[type];
  const isOurs = data.capabilityManagedByPlugin?.notifications === NAME;
  if (!isOurs || text === undefined) return;
  const { id, customer } = await project(data.projectId);
  // This is where a real plugin calls whoever sends its texts.
  if (customer?.phone) console.log(`${id}: ${text}`);
  else console.log(`${id}: nobody to text, there is no phone number`);
}

/** An event says what happened, not to whom: names and numbers are read when they are needed. */
async function project(id) {
  const answer = await fetch(`${ROOFTOP}/api/projects/${id}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`Project ${id} could not be read: ${answer.status}`);
  return answer.json();
}
