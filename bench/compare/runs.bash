# Sourced by those that time cold processes of gangway give history beside git. Wants: here (the top folder).
"$here/gangway" --help > /dev/null # builds it first
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
runs=${RUNS:-5}
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C.UTF-8

# best COMMAND...: "wall cpu MB" of the fastest run; memory is the largest seen.
best() {
    for _ in $(seq "$runs"); do
        /usr/bin/time -f '%e %U %S %M' -o "$scratch/time" "$@" > /dev/null 2> "$scratch/error" || { cat "$scratch/error" >&2; exit 1; }
        tail -n 1 "$scratch/time"
    done | awk '{ cpu = $2 + $3; if (NR == 1 || $1 < wall) wall = $1; if (NR == 1 || cpu < least) least = cpu; if ($4 > memory) memory = $4 }
        END { printf "%.2f %.2f %d\n", wall, least, memory / 1024 }'
}

ours() { best dotnet exec "$here/artifacts/gangway/gangway.dll" give history "$@"; }
