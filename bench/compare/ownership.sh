#!/usr/bin/env bash
# Asks of every line of each REPO's newest commit which commit brought it: Gangway (give history --ownership --by line) beside git blame over all text
# files, as many at a time as there are cores. Prints wall time, processor time and peak memory (Gangway: best of RUNS cold processes on a warm cache;
# git: one run, for it takes minutes), beside it what --lines takes, the ratios, how many lines have the same commit, and whether the number of lines is
# that of git cat-file. Other work on the machine distorts wall time: then compare the processor time.
# usage: [RUNS=5] bench/compare/ownership.sh REPO...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[ $# -gt 0 ] || { sed -n '2,6s/^# //p' "$0"; exit 64; }
. "$here/bench/compare/runs.bash"

printf '%d cores, best of %d, load %s\n' "$(nproc)" "$runs" "$(cut -d' ' -f1 /proc/loadavg)"
printf '| repository | lines | git blame s wall / cpu | gangway s wall / cpu / MB | --lines s wall / cpu | ratio wall | ratio cpu | same commit |\n|---|---|---|---|---|---|---|---|\n'
for repo in "$@"; do
    tip=$(git -C "$repo" rev-parse -q --verify HEAD || git -C "$repo" for-each-ref --format='%(objectname)' --count=1 refs/heads)
    mine=$(ours "$repo" --ownership --by owner --format csv)
    lines=$(ours "$repo" --lines)
    "$here/gangway" give history "$repo" --ownership --by line --format jsonl > "$scratch/ours" 2> /dev/null
    python3 - "$repo" "$tip" "$scratch/ours" "$mine" "$lines" <<'PYTHON'
import concurrent.futures, json, os, resource, subprocess, sys, time
repo, tip, rows, mine, lines = sys.argv[1:]
def git(*arguments, **more): return subprocess.run(["git", "-C", repo, *arguments], stdout=subprocess.PIPE, check=True, **more).stdout
files = {}
for entry in git("ls-tree", "-r", "-z", tip).split(b"\0")[:-1]:
    meta, path = entry.split(b"\t", 1)
    if meta.startswith(b"100"):
        files[path] = meta.split()[2]
counts, output, at = {}, git("cat-file", "--batch", input=b"".join(blob + b"\n" for blob in files.values())), 0
for path in files:
    end = output.index(b"\n", at)
    size = int(output[at:end].split()[2])
    text = output[end + 1:end + 1 + size]
    at = end + 2 + size
    if b"\0" not in text[:8000]:
        counts[path] = text.count(b"\n") + (1 if text and not text.endswith(b"\n") else 0)
def blame(path): return path, git("blame", "--root", "--porcelain", "-s", tip, "--", path)
start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    blamed = list(pool.map(blame, counts))
wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
ours = {}
for line in open(rows, encoding="utf-8"):
    row = json.loads(line)
    ours.setdefault(row["path"], []).extend([row["commit"]] * row["lines"])
same = total = 0
for path, text in blamed:
    theirs, current = [], None
    for line in text.split(b"\n"):
        if line.startswith(b"\t"):
            theirs.append(current)
        elif len(line) > 41 and line[40:41] == b" ":
            parts = line.split(b" ")
            if len(parts) in (3, 4) and parts[1].isdigit():
                current = parts[0].decode()
    same += sum(a == b for a, b in zip(theirs, ours.get(path.decode(errors="replace"), [])))
    total += counts[path]
told = sum(len(commits) for commits in ours.values())
(ow, oc, om), (lw, lc, _) = map(float, mine.split()), map(float, lines.split())
name = os.path.basename(repo.rstrip("/")).removesuffix(".git")
print(f"| {name} | {total:,} | {wall:.0f} / {cpu:.0f} | {ow:.2f} / {oc:.2f} / {om:.0f} | {lw:.2f} / {lc:.2f} | {wall / ow:.0f} | {cpu / oc:.0f} | {same:,} ({100 * same / max(1, total):.3f} %) |"
      + ("" if told == total else f" {told:,} lines here: NOT those of git cat-file"), flush=True)
PYTHON
done
