/** The same figures asked of a database: DuckDB in the same process, over a table that is loaded already. Both read the same text times. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { CHAT_COLUMNS, ORDER_COLUMNS, type Times } from "./sheets";

export class Database {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async open(): Promise<Database> {
    const instance = await DuckDBInstance.create(":memory:");
    return new Database(await instance.connect());
  }

  /** Loads a sheet as a table; `rn` is the row's place on the sheet. */
  async load(name: "chats" | "orders", json: string, times: Times): Promise<void> {
    const columns = name === "chats" ? CHAT_COLUMNS : ORDER_COLUMNS;
    const [, ...rows] = JSON.parse(json) as unknown[][];
    const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
    const file = path.join(folder, `${name}.csv`);
    const quoted = (cell: unknown) => (cell === "" ? "" : `"${String(cell).replaceAll('"', '""')}"`);
    writeFileSync(file, rows.map((row, at) => [at, ...row.map(quoted)].join(",")).join("\n"));
    const types = Object.keys(columns).map((column) => `'${column}': '${typeOf(column, times)}'`);
    await this.connection.run(
      `create or replace table ${name} as select * from read_csv('${file}', header = false, columns = {'rn': 'INTEGER', ${types.join(", ")}})`,
    );
    rmSync(folder, { recursive: true });
  }

  async number(sql: string): Promise<number> {
    const reader = await this.connection.runAndReadAll(sql);
    return Number(reader.getRows()[0][0]);
  }
}

function typeOf(column: string, times: Times): string {
  if (column === "amount") return "DOUBLE";
  return column.endsWith("At") && times === "serial" ? "DOUBLE" : "VARCHAR";
}

const seconds = (column: string, times: Times) =>
  times === "serial" ? `round(${column} * 86400)::BIGINT` : `epoch(${column}::TIMESTAMP)::BIGINT`;

/** The messages at which a turn opens or closes, each with the time of the next: where it opens, the next one closes it. */
const turns = (times: Times, customer: string, agent: string) => `
  with messages as (
    select conversation, role, ${seconds("sentAt", times)} as sent, rn from chats where role in ('${customer}', '${agent}')
  ), marked as (
    select *, lag(role) over (partition by conversation order by sent, rn) as before from messages
  ), ends as (
    select * from marked where role = '${customer}' and before is distinct from '${customer}' or role = '${agent}' and before = '${customer}'
  ), turns as (
    select role, sent, lead(sent) over (partition by conversation order by sent, rn) as closed from ends
  ), newest as (
    select max(${seconds("sentAt", times)}) as newest from chats
  ), judged as (
    select closed - sent > 300 or closed is null and newest - sent > 300 as broken
    from turns, newest where role = '${customer}' and (closed is not null or newest - sent > 300)
  )`;

export const replyRateSql = (times: Times, customer: string, agent: string) =>
  `${turns(times, customer, agent)} select 1 - sum(broken::INTEGER) / count(*) from judged`;

export const lateTurnsSql = (times: Times, customer: string, agent: string) =>
  `${turns(times, customer, agent)} select count(*) from judged where broken`;

export const latePenaltySql = (times: Times, cancelled: string) => `
  with newest as (
    select max(greatest(${["paidAt", "groupedAt", "shippedAt", "collectedAt"].map((column) => seconds(column, times)).join(", ")})) as newest from orders
  )
  select 5 * count(distinct id) from orders, newest
  where status <> '${cancelled}'
    and coalesce(${seconds("collectedAt", times)}, newest) > coalesce(${seconds("promisedAt", times)}, ${seconds("groupedAt", times)} + 172800)`;

export const qualityRefundRateSql = (refunded: string, quality: readonly string[]) => `
  select count(distinct id) filter (refundStatus = '${refunded}' and refundReason in (${quality.map((reason) => `'${reason}'`).join(", ")}))
    / count(distinct id) from orders where groupedAt is not null`;
