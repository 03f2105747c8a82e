#!/usr/bin/env bash
# Reads the history of each REPO with Gangway and with git: commits and changed paths (git log --raw), and lines (git log --no-merges --numstat
# --no-renames). Prints wall time, processor time and peak memory of the best of RUNS cold processes on a warm cache, their ratios pair by pair
# and summed, and how many of git's line counts are ours; then what a scan costs whose results were kept (--cache) before the last hundredth of
# the commits came, in processor time beyond that of an empty repository. Other work on the machine distorts wall time: then compare the processor time.
# usage: [RUNS=5] bench/compare/history.sh REPO...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
[ $# -gt 0 ] || { sed -n '2,6s/^# //p' "$0"; exit 64; }
. "$here/bench/compare/runs.bash"

printf '%d cores, best of %d, load %s\n' "$(nproc)" "$runs" "$(cut -d' ' -f1 /proc/loadavg)"
printf '| repository | commits | pack MB | question | git s wall / cpu / MB | gangway s wall / cpu / MB | ratio wall | ratio cpu |\n|---|---|---|---|---|---|---|---|\n'
for repo in "$@"; do
    name=$(basename "$repo" .git)
    tip=$(git -C "$repo" rev-parse -q --verify HEAD || git -C "$repo" for-each-ref --format='%(objectname)' --count=1 refs/heads)
    commits=$(git -C "$repo" rev-list --count "$tip")
    pack=$(git -C "$repo" count-objects -v | awk '/^size-pack/ { print int($2 / 1024) }')
    for question in paths lines; do
        case $question in
            paths) theirs=$(best git -C "$repo" log --raw "$tip"); mine=$(ours "$repo") ;;
            lines) theirs=$(best git -C "$repo" log --no-merges --numstat --no-renames "$tip"); mine=$(ours "$repo" --lines) ;;
        esac
        read -r tw tc tm <<< "$theirs"
        read -r ow oc om <<< "$mine"
        echo "$question $commits $tw $tc $ow $oc" >> "$scratch/all"
        awk -v row="| $name | $commits | $pack | $question | $tw / $tc / $tm | $ow / $oc / $om |" -v a="$tw" -v b="$ow" -v c="$tc" -v d="$oc" \
            'BEGIN { printf "%s %.1f | %.1f |\n", row, a / b, c / d }'
    done
    git -C "$repo" -c core.quotePath=false log --no-merges --numstat --no-renames --format= "$tip" > "$scratch/git.$name"
    "$here/gangway" give history "$repo" --lines --by change --format jsonl > "$scratch/ours.$name"
done

git init -q --bare "$scratch/empty.git"
read -r _ start _ <<< "$(ours "$scratch/empty.git" --lines)"
printf '\n| repository | all, cpu s | first time with --cache | one hundredth new | nothing new | the new commits, of all | with what was kept |\n|---|---|---|---|---|---|---|\n'
for repo in "$@"; do
    name=$(basename "$repo" .git)
    git clone -q --bare "$repo" "$scratch/$name.git" 2> /dev/null
    tip=$(git -C "$scratch/$name.git" for-each-ref --format='%(objectname)' --count=1 refs/heads)
    before=$(git -C "$scratch/$name.git" rev-list "$tip" | awk '{ id[NR] = $1 } END { print id[int(NR / 100) + 2] }')
    git -C "$scratch/$name.git" update-ref refs/heads/measured "$tip"
    git -C "$scratch/$name.git" symbolic-ref HEAD refs/heads/measured
    read -r _ all _ <<< "$(ours "$scratch/$name.git" --lines)"
    read -r _ first _ <<< "$(RUNS=1 runs=1 ours "$scratch/$name.git" --lines --cache "$scratch/first.$name")"
    git -C "$scratch/$name.git" update-ref refs/heads/measured "$before"
    "$here/gangway" give history "$scratch/$name.git" --lines --cache "$scratch/cache.$name" > /dev/null
    git -C "$scratch/$name.git" update-ref refs/heads/measured "$tip"
    for number in $(seq "$runs"); do cp -r "$scratch/cache.$name" "$scratch/cache.$name.$number"; done
    new=$(for number in $(seq "$runs"); do runs=1 ours "$scratch/$name.git" --lines --cache "$scratch/cache.$name.$number"; done | sort -n -k2 | awk 'NR == 1 { print $2 }')
    read -r _ nothing _ <<< "$(ours "$scratch/$name.git" --lines --cache "$scratch/cache.$name.1")"
    awk -v row="| $name" -v start="$start" -v all="$all" -v first="$first" -v new="$new" -v nothing="$nothing" \
        'BEGIN { printf "%s | %.2f | %.2f | %.2f | %.2f | %.1f %% | %.1f %% |\n", row, all - start, first - start, new - start, nothing - start, 100 * (new - nothing) / (all - start), 100 * (new - start) / (all - start) }'
done
printf '\nan empty repository: %s s of processor time\n' "$start"

for question in paths lines; do
    awk -v question="$question" '$1 == question { a += $3; b += $5; c += $4; d += $6; n++; if ($2 >= 3000) { la += $3; lb += $5; lc += $4; ld += $6; m++ } }
        END { printf "%s, summed: wall %.1f, cpu %.1f over %d repositories", question, a / b, c / d, n; if (m) printf "; wall %.1f, cpu %.1f over the %d of 3,000 commits and more", la / lb, lc / ld, m; print "" }' "$scratch/all"
done

python3 - "$scratch" <<'PYTHON'
import json, os, sys
scratch = sys.argv[1]
for name in sorted(entry[4:] for entry in os.listdir(scratch) if entry.startswith("git.")):
    theirs = [line.rstrip("\n").split("\t", 2) for line in open(os.path.join(scratch, "git." + name), errors="replace") if line.strip()]
    ours = [json.loads(line) for line in open(os.path.join(scratch, "ours." + name))]
    same = more = mine = gits = 0
    for (added, deleted, path), row in zip(theirs, ours):
        if added == "-" or row["added"] is None:
            same += added == "-" and row["added"] is None
            continue
        a, b = row["added"] + row["deleted"], int(added) + int(deleted)
        same += (row["added"], row["deleted"]) == (int(added), int(deleted))
        more += a > b
        mine, gits = mine + a, gits + b
    print(f"{name}: {same:,} of {len(theirs):,} line counts equal git's ({100 * same / max(1, len(theirs)):.2f} %), {more} larger; {mine:,} lines in all, git {gits:,}"
          + ("" if len(theirs) == len(ours) else f"; {len(ours):,} changes here"))
PYTHON
