// DuckDB in memory with two threads.
import { DuckDBInstance } from "@duckdb/node-api";

export async function open() {
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    const connection = await instance.connect();
    const rows = async sql => (await connection.runAndReadAll(sql)).getRows().map(row => row.map(String));
    return {
        rows,
        async load(table, columns, file) {
            await rows(`CREATE TABLE ${table} (${columns})`);
            await rows(`COPY ${table} FROM '${file}' (FORMAT csv, HEADER, DELIMITER ',')`);
        },
        close: () => connection.closeSync(),
    };
}
