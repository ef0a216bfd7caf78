import { EventEmitter } from "node:events";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";

const CHAR = 18;
const DATE = 1082;

/**
 * Prisma's adapter, mended in two places for the schema engine.
 *
 * Reading: PostgreSQL's catalogues are full of the one-byte type "char", which the adapter refuses although the engine asks for
 * it. Catalogues hold no dates, so the value travels as a date, which the adapter hands on untouched, and gets its own name
 * back at the end. Writing: the adapter cuts a migration at every semicolon, also inside a function's body; here the whole
 * file goes to PostgreSQL at once, which also makes it one transaction.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
    pool.on("connect", announceCharAsDate);
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      return { ...result, columnTypes: result.columnTypes.map(dateToChar) };
    };
    adapter.executeScript = async (script) => {
      await this.#pool.query(script);
    };
    return adapter;
  }
}

function announceCharAsDate(client: pg.PoolClient): void {
  const connection: unknown = Reflect.get(client, "connection");
  if (!(connection instanceof EventEmitter)) return;
  connection.prependListener("rowDescription", (message: { fields: { dataTypeID: number }[] }) => {
    for (const field of message.fields) if (field.dataTypeID === CHAR) field.dataTypeID = DATE;
  });
}

function dateToChar<Type extends number>(type: Type): Type | typeof ColumnTypeEnum.Character {
  return type === ColumnTypeEnum.Date ? ColumnTypeEnum.Character : type;
}
