import { CONTRACT_ID, CUSTOMER_ID, PROJECT_ID, TIMES } from "#lib/running/example-people.ts";

const EVENT_ID = "0198c0de-1000-7000-8000-000000000010";

/** What a receiver gets when a contract is issued. */
export const TOLD_EVENT = {
  specversion: "1.0",
  id: EVENT_ID,
  type: "Project.ContractIssued",
  source: `https://rooftop.example.com/api/projects/${PROJECT_ID}`,
  time: TIMES.CHANGED_AT,
  sequence: 3,
  datacontenttype: "application/json",
  data: {
    projectId: PROJECT_ID,
    customerId: CUSTOMER_ID,
    contractId: CONTRACT_ID,
    version: 1,
    price: 890_000,
    documentSha256: "479b66f1c9124719772b13b587b97a275975f267be7811b72aa20c6774c9aaa6",
  },
};
