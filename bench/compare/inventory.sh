#!/usr/bin/env bash
# Reads and compares CycloneDX documents, ours beside the peers that are on this machine, and prints CPU, wall time and peak
# memory of each whole process, and the ratio of its CPU time to ours. The best of RUNS (3) runs counts, because other work on the
# machine only ever adds. Figures of one run of this script are comparable with each other, not with those of another.
#   bench/compare/inventory.sh > bench/results/inventory.md
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
runs=${RUNS:-3}
[ -x /usr/bin/time ] || { echo 'inventory.sh: /usr/bin/time (GNU time) is missing' >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Published as ./gangway publishes the program: compiled ahead of time.
dotnet publish bench/Gangway.Benchmarks -c Release --use-current-runtime --no-self-contained -p:PublishReadyToRun=true -o "$work/bench" -v quiet --nologo >&2
ours=(dotnet exec "$work/bench/Gangway.Benchmarks.dll")
./gangway --version >&2
program=(dotnet exec "$PWD/artifacts/gangway/gangway.dll")

# measure COMMAND…: "cpu wall megabytes" of the best run; "failed" where it does not end well.
measure() {
    local best=''
    for _ in $(seq "$runs"); do
        # -v is GNU time's full report: the three lines that count are taken from it.
        /usr/bin/time -v -o "$work/time" "$@" > "$work/out" 2>&1 || { echo failed; return; }
        local one
        one=$(awk -F': ' '
            /User time/ { cpu += $2 } /System time/ { cpu += $2 } /Maximum resident/ { memory = $2 / 1024 }
            /Elapsed/ { n = split($NF, part, ":"); wall = part[n] + 60 * part[n - 1] }
            END { printf "%.2f %.2f %.0f", cpu, wall, memory }' "$work/time")
        if [ -z "$best" ] || awk -v a="${one%% *}" -v b="${best%% *}" 'BEGIN { exit !(a < b) }'; then best=$one; fi
    done
    echo "$best"
}

# row NAME COMMAND…: the first row of a table is ours, and the others are held against it.
row() {
    local name=$1 figures cpu wall memory
    shift
    figures=$(measure "$@")
    if [ "$figures" = failed ]; then
        printf '| %s | failed: %s | | | |\n' "$name" "$(tail -n 1 "$work/out" | tr '|' '/' | cut -c 1-100)"
        return
    fi
    read -r cpu wall memory <<< "$figures"
    : "${base:=$cpu}"
    printf '| %s | %s | %s | %s | %s |\n' "$name" "$cpu" "$wall" "$memory" "$(awk -v a="$cpu" -v b="$base" 'BEGIN { printf "%.1f", a / b }')"
}

table() {
    base=''
    printf '\n## %s\n\n| | CPU s | wall s | peak MB | CPU, times ours |\n|---|---|---|---|---|\n' "$1"
}

peers() {
    local file=$1
    if command -v jq > /dev/null; then row 'jq length' jq length "$file"; fi
    if command -v python3 > /dev/null; then row 'python3 json.load' python3 -c 'import json, sys; json.load(open(sys.argv[1]))' "$file"; fi
    if command -v node > /dev/null; then row 'node JSON.parse' node -e 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))' "$file"; fi
    if command -v cyclonedx > /dev/null; then row 'cyclonedx-cli convert' cyclonedx convert --input-file "$file" --input-format json --output-file "$work/converted.xml" --output-format xml; fi
}

"${ours[@]}" generate-cyclonedx 100000 "$work/100k.json" > "$work/100k.txt"
"${ours[@]}" generate-cyclonedx 1000000 "$work/1m.json" --lean > "$work/1m.txt"
for thousands in 10 20 50 100; do
    "${ours[@]}" generate-cyclonedx "${thousands}000" "$work/${thousands}k.json" > /dev/null
    sed 's/"version": "1\./"version": "2./; s/@1\./@2./' "$work/${thousands}k.json" > "$work/${thousands}k-next.json"
done
"${ours[@]}" generate-cyclonedx 10000 "$work/lean.json" --lean > /dev/null
sed 's/"version":"1\./"version":"2./g; s/@1\./@2./g' "$work/lean.json" > "$work/lean-next.json"

cat << HEAD
# Inventory: time and memory of reading and comparing

Made by \`bench/compare/inventory.sh\`; $(nproc) cores, $(uname -sm), .NET $(dotnet --version), load $(cut -d ' ' -f 1 /proc/loadavg) at the start, best of $runs runs.
"read" keeps the whole inventory, settled and checked (graph, purls, duplicate keys and ids, SHA-256 of the file); "pass" hands
each component over and keeps only the graph, as an import does; both as a process of their own, compiled ahead of time as the program is.
The peers among parsers build JSON values and check none of that. Where the load above is more than the cores, wall time says little, CPU time more.
HEAD

table "$(cat "$work/100k.txt")"
row 'gangway read' "${ours[@]}" read "$work/100k.json"
row 'gangway pass' "${ours[@]}" pass "$work/100k.json"
peers "$work/100k.json"

table "$(cat "$work/1m.txt")"
row 'gangway read' "${ours[@]}" read "$work/1m.json"
row 'gangway pass' "${ours[@]}" pass "$work/1m.json"
peers "$work/1m.json"

table "Importing into an empty store: bom import, the whole program"
row '100,000 components' bash -c 'rm -rf "$0"; exec "$@"' "$work/store" "${program[@]}" bom import "$work/100k.json" --data "$work/store"
row '1,000,000 components' bash -c 'rm -rf "$0"; exec "$@"' "$work/store" "${program[@]}" bom import "$work/1m.json" --data "$work/store"
row 'the same again, unchanged' "${program[@]}" bom import "$work/1m.json" --data "$work/store"

table 'Comparing two documents: bom diff, the whole program, reading and printing included'
row '10,000 components each, 150 bytes a component' "${program[@]}" bom diff "$work/lean.json" "$work/lean-next.json"
for thousands in 10 20 50 100; do
    row "$thousands,000 components each, 1,000 bytes a component" "${program[@]}" bom diff "$work/${thousands}k.json" "$work/${thousands}k-next.json"
done
if command -v cyclonedx > /dev/null; then row 'cyclonedx-cli diff, 10,000' cyclonedx diff "$work/10k.json" "$work/10k-next.json" --from-format json --to-format json --component-versions; fi

printf '\n## Comparing in memory: time grows with the number\n\n```\n'
for count in 10000 20000 50000 100000 200000; do
    printf '%7d components: %s\n' "$count" "$("${ours[@]}" diff "$count")"
done
printf '```\n\n## purls, parsed and written in canonical form on one core\n\n```\n'
"${ours[@]}" purls 1000000
printf '```\n'
