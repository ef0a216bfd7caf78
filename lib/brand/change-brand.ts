import "server-only";
import { actorOnRecord } from "#lib/actor.rules.ts";
import { assertAdmin } from "#lib/admin-only.rules.ts";
import { type BrandBody, brandBody, brandView } from "#lib/brand/brand.schema.ts";
import { readBrandView } from "#lib/brand/brand-view.queries.ts";
import { isCurrencyUsed } from "#lib/brand/currency-use.queries.ts";
import { type Brand, forgetBrand, readBrand } from "#lib/brand.ts";
import type { Transaction } from "#lib/db/client.ts";
import { DomainError } from "#lib/errors.rules.ts";
import { invalid } from "#lib/messages.rules.ts";
import { noParams, noQuery, operation, signedIn } from "#lib/operation.ts";

/** An admin says how the company shows itself from now on. */
export const changeBrand = operation({
  slug: "change-brand",
  summary: "Change the brand",
  description:
    "Puts the whole in place of the state that was read, which `version` names: when somebody else saved it meanwhile, " +
    "nothing changes. Who saved it and when stays on record, and so do the earlier states. The environment counts no longer then. A colour that cannot be read is refused with the nearest that can. The " +
    "currency stays once a contract is issued or money is recorded. Contracts that were issued stay as they are. Other " +
    "processes than the one that answers show it within seconds.",
  method: "PUT",
  path: "/api/brand",
  access: signedIn,
  allowance: null,
  isOneStatement: true,
  params: noParams,
  query: noQuery,
  body: { kind: "json", schema: brandBody },
  result: brandView,
  status: 200,
  errors: ["settings_changed"],

  async authorise({ tx, actor }) {
    assertAdmin(actor);
    return readBrand(tx);
  },

  async run({ tx, actor, subject: before, input: { body } }) {
    if (before.version !== body.version) throw savedMeanwhile();
    await assertFits(tx, before, body);
    const version = before.version + 1;
    // The version is the key: of two who save at once, one adds it.
    const { count } = await tx.brandVersion.createMany({
      data: [{ ...body, version, actor: actorOnRecord(actor), createdAt: new Date() }],
      skipDuplicates: true,
    });
    if (count === 0) throw savedMeanwhile();
    forgetBrand();
    return readBrandView(tx);
  },
});

/**
 * Throws `validation_failed` where what is said cannot be so. A first contract that is issued in the very same moment as the
 * currency changes has the one of before: its document says which.
 */
async function assertFits(tx: Transaction, before: Brand, { logoId, currency }: BrandBody): Promise<void> {
  if (logoId !== null && logoId !== before.logo?.id) {
    const logo = await tx.logo.findUnique({ where: { id: logoId }, select: { id: true } });
    if (logo === null) throw invalid([{ path: "logoId", message: "Upload this logo first." }]);
  }
  if (currency !== before.currency && (await isCurrencyUsed(tx))) {
    const message = `There are contracts or charges in ${before.currency}: it stays the currency.`;
    throw invalid([{ path: "currency", message }]);
  }
}

function savedMeanwhile(): DomainError {
  return new DomainError("settings_changed", "Somebody saved the brand meanwhile.");
}
