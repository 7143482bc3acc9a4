#!/usr/bin/env bash
# Runs the library side by side with DuckDB and ClickHouse (chDB) on the same rows:
#     benchmarks/peers/run.sh                    # about a million rows, under two minutes
#     benchmarks/peers/run.sh full               # 10 or 20 million rows
#     benchmarks/peers/run.sh full rollup-34k    # one workload
#     benchmarks/peers/run.sh growth             # time and memory from 1 to 80 million rows, without peers
# Needs the .NET SDK and Node 20 with npm. Standard output has nothing but the lines
#     RATIO <workload> <peer> <the peer's time over ours>
#     FORM <workload> <form> <our time over records in another form, over that of the first form>
#     LIMIT <workload> <our time over that of one plain pass over the same columns>
#     BYTES <workload> <our bytes on the wire> <those of the other way>
#     TIME <workload> <our median seconds>
# and, of growth, the rows of a Markdown table. The composite indices (ua-1000, normalise-aggregate-51000, copeland-2000) have no peer but COINr: where R
# has it, it is run once and its RATIO printed; where not, standard error says so, and quotes what was measured elsewhere. The exit code is not 0 where answers differ or a step fails.
set -euo pipefail
cd "$(dirname "$0")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if ! cmp -s package-lock.json node_modules/package-lock.json; then
    npm ci --no-audit --no-fund >&2
    cp package-lock.json node_modules/
fi
cd ../..
dotnet build -c Release benchmarks/Cds.Indicators.Peers --verbosity quiet >&2
exec dotnet artifacts/bin/Cds.Indicators.Peers/release/Cds.Indicators.Peers.dll "${@:-small}"
