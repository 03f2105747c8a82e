#!/usr/bin/env bash
# Times a whole census of FOLDER (clones, mirrors, SBOMs), cold process and warm cache, beside the floor that git alone sets: printing the
# history of every repository once. usage: bench/compare/census.sh FOLDER [RUNS]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:?a folder of repositories}
runs=${2:-5}
"$here/gangway" --help > /dev/null
repositories=$(find "$folder" -maxdepth 2 \( -name .git -o -name '*.git' \) -type d | sort)

floor() {
    for repository in $repositories; do
        git --git-dir="$repository" log --branches --remotes --format='%H%x00%an%x00%ae%x00%at%x00%B' > /dev/null
    done
}

measure() { /usr/bin/time -f '%e %U %S %M' -o "$times" -a "$@" > /dev/null 2>&1; }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

times=$(mktemp)
trap 'rm -f "$times"' EXIT
export -f floor
export repositories
for who in gangway git; do
    : > "$times"
    for _ in $(seq "$((runs + 1))"); do
        if [ "$who" = gangway ]; then measure "$here/gangway" census "$folder" --format json; else measure bash -c floor; fi
    done
    sed -i 1d "$times" # the first run warms the cache
    wall=$(cut -d' ' -f1 "$times" | median)
    cpu=$(awk '{ print $2 + $3 }' "$times" | median)
    memory=$(cut -d' ' -f4 "$times" | median)
    printf '%-8s %6.2f s wall  %6.2f s cpu  %5d MB\n' "$who" "$wall" "$cpu" "$((memory / 1024))"
    declare "wall_$who=$wall"
done
awk -v ours="$wall_gangway" -v theirs="$wall_git" 'BEGIN { printf "ratio    %6.2f of the floor\n", ours / theirs }'
