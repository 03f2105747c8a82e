#!/usr/bin/env bash
# Scans TREE for licenses with Gangway and with what Debian packages: licensecheck, licensee, reuse. One run each, warm cache; prints time and
# its ratio to ours, peak memory, and in how many files (for licensee and reuse: whether) the answers agree. A tool that is not installed is
# skipped and says so: apt-get install licensecheck ruby-licensee reuse.
# usage: bench/compare/licenses.sh TREE
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tree=$(cd "${1:?a source tree}" && pwd)
"$here/gangway" --help > /dev/null # builds it first
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
find "$tree" -name .git -prune -o -type f -exec cat {} + > /dev/null # the same warm cache for everybody
printf '%s: %s files, %s\n' "$tree" "$(find "$tree" -name .git -prune -o -type f -print | wc -l)" "$(du -sh --apparent-size --exclude=.git "$tree" | cut -f1)"

# run NAME OUTPUT COMMAND...: wall, cpu and memory; the answer of the tool goes to OUTPUT.
run() {
    local name=$1 output=$2
    shift 2
    /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" > "$output" 2> "$scratch/error" || true
    read -r wall user system memory < <(tail -n 1 "$scratch/time")
    [ "$name" = gangway ] && ours=$wall
    awk -v name="$name" -v wall="$wall" -v cpu="$(awk "BEGIN { print $user + $system }")" -v mb="$((memory / 1024))" -v ours="$ours" \
        'BEGIN { printf "%-14s %8.2f s wall %8.2f s cpu %6d MB   ratio %.1f\n", name, wall, cpu, mb, wall / ours }'
}

has() { command -v "$1" > /dev/null || { printf '%-14s skipped: not installed\n' "$1"; return 1; }; }

run gangway "$scratch/ours.jsonl" "$here/gangway" license detect "$tree" --format jsonl
if has licensecheck; then
    run licensecheck "$scratch/licensecheck" licensecheck --recursive --machine --shortname-scheme=spdx --check '.*' --ignore '/\.git/' "$tree"
fi

if has licensee; then
    run licensee "$scratch/licensee" licensee detect --json "$tree"
fi

if has reuse; then
    run reuse "$scratch/reuse" reuse --root "$tree" spdx
fi

python3 - "$scratch" "$tree" <<'PYTHON'
import json, os, re, sys
scratch, tree = sys.argv[1:]

def ids(text):
    """The names in an expression, versions as SPDX writes them today; licensecheck says 'and/or' where it does not know."""
    names = {word for word in re.split(r"[\s()]+|\band/or\b", text or "") if word and word.upper() not in ("AND", "OR", "WITH", "UNKNOWN", "NOASSERTION")}
    return frozenset(name + "-only" if re.fullmatch(r"(?:[AL]?GPL|GFDL)-\d\.\d", name) else name[:-1] + "-or-later" if name.endswith("+") else name for name in names)

ours = {}
for line in open(os.path.join(scratch, "ours.jsonl")):
    row = json.loads(line)
    ours[os.path.relpath(row["path"], tree)] = ids(row["expression"])

def compare(name, theirs):
    common = ours.keys() & theirs.keys()
    same = sum(ours[path] == theirs[path] for path in common)
    both = sum(bool(ours[path]) and bool(theirs[path]) for path in common)
    print(f"{name:14} agrees on {same:,} of {len(common):,} files; both name a license in {both:,}, only Gangway in "
          f"{sum(bool(ours[path]) and not theirs[path] for path in common):,}, only {name} in {sum(bool(theirs[path]) and not ours[path] for path in common):,}")

def read(name):
    path = os.path.join(scratch, name)
    return open(path, errors="replace").read() if os.path.exists(path) else ""

rows = [line.split("\t") for line in read("licensecheck").splitlines() if "\t" in line]
if rows:
    compare("licensecheck", {os.path.relpath(row[0], tree): ids(row[1]) for row in rows})

try:
    found = json.loads(read("licensee") or "{}")
    if found:
        names = {entry.get("spdx_id") for entry in found.get("licenses", [])}
        top = set().union(*(value for path, value in ours.items() if "/" not in path and re.match(r"(?i)(un)?licen[cs]e|copying", path)), frozenset())
        print(f"licensee       names {' '.join(sorted(filter(None, names))) or 'nothing'} for the tree; Gangway finds {' '.join(sorted(top)) or 'nothing'} in its license files")
except (ValueError, KeyError, AttributeError) as failure:
    print(f"the answer of licensee could not be compared: {failure!r}")

files, path = {}, None
for line in read("reuse").splitlines():
    key, _, value = line.partition(": ")
    if key == "FileName":
        path = os.path.normpath(value)
        files[path] = set()
    elif key == "LicenseInfoInFile" and path:
        files[path] |= ids(value)
if files:
    compare("reuse", {path: frozenset(found) for path, found in files.items()})
PYTHON
