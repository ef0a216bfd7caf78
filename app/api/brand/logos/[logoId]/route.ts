import { getLogo } from "#lib/brand/get-logo.ts";
import { deliver } from "#lib/http/deliver.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({ GET: deliver(getLogo) });
