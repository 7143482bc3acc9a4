// ClickHouse in the process (chDB) with two threads. Tables are of the Memory engine, which answered these queries faster than MergeTree.
import { Session } from "chdb";

export async function open() {
    const session = new Session();
    const rows = async sql => session.query(sql, "TSV").split("\n").filter(line => line !== "").map(line => line.split("\t"));
    await rows("SET max_threads = 2");
    await rows("CREATE DATABASE peers");
    await rows("USE peers");
    return {
        rows,
        async load(table, columns, file) {
            await rows(`CREATE TABLE ${table} (${columns}) ENGINE = Memory`);
            await rows(`INSERT INTO ${table} SELECT * FROM file('${file}', 'CSVWithNames', '${columns}')`);
        },
        close: () => session.close(),
    };
}
