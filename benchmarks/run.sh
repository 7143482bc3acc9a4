#!/usr/bin/env bash
# Runs the benchmarks that match a filter (all without one) and writes their tables to benchmarks/results/<processor>/:
#     benchmarks/run.sh
#     benchmarks/run.sh '*RateRounding*'
# The job is a short one (5 iterations of 200 ms, about 10 minutes for all). For figures to publish, run the long one on a quiet machine:
#     benchmarks/run.sh '*' --long
set -euo pipefail
cd "$(dirname "$0")/.."

filter=${1:-*}
dotnet run -c Release --project benchmarks/Cds.Indicators.Benchmarks -- --results --filter "$filter" "${@:2}"
