namespace Gangway.Kernels.Licenses.Input;

/// <summary>Names of files of data and settings: a license in them is a value, unless a field, a comment or a sentence says that it is theirs.</summary>
internal static class DataFileName
{
    private static readonly HashSet<string> endings = new("json json5 jsonc jsonl ndjson yaml yml toml csv tsv properties ini".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> locks = new(
        "package-lock.json npm-shrinkwrap.json composer.lock yarn.lock pnpm-lock.yaml Cargo.lock poetry.lock uv.lock Pipfile.lock packages.lock.json bun.lock deno.lock Podfile.lock Gemfile.lock mix.lock flake.lock".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] catalogs = [".po", ".pot", ".csv", ".tsv"];

    private static readonly string[] records = [".snap", ".ambr", ".log"];

    public static bool Is(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.AsSpan(dot + 1));
    }

    /// <summary>What a package manager wrote of the packages it chose, what a test expects, what a program has logged: all of it is said of others.</summary>
    public static bool IsLock(string name) => locks.Contains(name) || EndsWithAny(name, records);

    /// <summary>Rows, or messages of a program: only a comment says what the file itself stands under.</summary>
    public static bool IsCatalog(string name) => EndsWithAny(name, catalogs);

    public static bool IsPatch(string name) => name.EndsWith(".patch", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".diff", StringComparison.OrdinalIgnoreCase);

    private static bool EndsWithAny(string name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
