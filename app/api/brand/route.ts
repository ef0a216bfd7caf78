import { changeBrand } from "#lib/brand/change-brand.ts";
import { getBrand } from "#lib/brand/get-brand.ts";
import { handle } from "#lib/http/handle.ts";
import { methods } from "#lib/http/methods.ts";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = methods({
  GET: handle(getBrand),
  PUT: handle(changeBrand),
});
