using System.Collections.Frozen;

namespace Gangway.Office.Inventory.Lockfiles;

// Which lockfile a path names. Most are known by their last segment, some by the folder they lie in as well.
internal static class LockfilePaths
{
    private const StringComparison Any = StringComparison.OrdinalIgnoreCase;

    // What people call the files of a requirements folder. Prose about a product's requirements lies in folders of that name too.
    private static readonly FrozenSet<string> RequirementWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "base", "common", "main", "core", "default", "prod", "production", "runtime", "dev", "develop", "development", "local", "test", "tests", "testing", "ci",
        "lint", "linting", "doc", "docs", "build", "typing", "mypy", "all", "extra", "extras", "optional", "minimal", "min", "staging", "deploy", "requirements");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RequirementWord = RequirementWords.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> path) => path[(path.LastIndexOfAny('/', '\\') + 1)..];

    /// <summary>Name of the folder a file lies in; empty where the path is the name alone.</summary>
    public static ReadOnlySpan<char> FolderOf(ReadOnlySpan<char> path)
    {
        var end = path.LastIndexOfAny('/', '\\');
        return end < 0 ? [] : NameOf(path[..end]);
    }

    public static BomFormat.Recognizer Named(params string[] names) => (path, _) =>
    {
        var name = NameOf(path);
        foreach (var known in names)
        {
            if (name.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    };

    /// <summary>The same for tools of systems whose file names know no case.</summary>
    public static BomFormat.Recognizer NamedInAnyCase(string name) => (path, _) => NameOf(path).Equals(name, Any);

    public static BomFormat.Recognizer EndsWith(params string[] endings) => (path, _) =>
    {
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, Any))
            {
                return true;
            }
        }

        return false;
    };

    /// <summary>packages.lock.json, or packages.PROJECT.lock.json where projects share a folder; packages.config likewise.</summary>
    public static BomFormat.Recognizer OfProject(string start, string end) => (path, _) =>
    {
        var name = NameOf(path);
        return name.StartsWith(start, Any) && name.EndsWith(end, Any) && name.Length >= start.Length + end.Length - 1;
    };

    public static bool IsPom(ReadOnlySpan<char> path, ReadOnlySpan<byte> head) => NameOf(path) is "pom.xml" || path.EndsWith(".pom", StringComparison.Ordinal);

    /// <summary>gradle.lockfile, buildscript-gradle.lockfile, and each file of gradle/dependency-locks.</summary>
    public static bool IsGradleLock(ReadOnlySpan<char> path, ReadOnlySpan<byte> head) =>
        path.EndsWith(".lockfile", Any) && (NameOf(path).EndsWith("gradle.lockfile", Any) || FolderOf(path) is "dependency-locks");

    /// <summary>requirements.txt, requirements-dev.txt, requirements_test.txt, dev-requirements.txt, requirements/dev.txt.</summary>
    public static bool IsRequirements(ReadOnlySpan<char> path, ReadOnlySpan<byte> head)
    {
        if (!path.EndsWith(".txt", Any))
        {
            return false;
        }

        var stem = NameOf(path)[..^4];
        const string Word = "requirements";
        return stem.Equals(Word, Any)
            || (stem.StartsWith(Word, Any) && stem[Word.Length] is '-' or '_' or '.')
            || (stem.EndsWith(Word, Any) && stem[^(Word.Length + 1)] is '-' or '_' or '.')
            || (FolderOf(path).Equals(Word, Any) && HoldsRequirementWord(stem));
    }

    /// <summary>var/lib/dpkg/status and the files of status.d, whose checksums beside them are none.</summary>
    public static bool IsDpkg(ReadOnlySpan<char> path, ReadOnlySpan<byte> head)
    {
        var folder = FolderOf(path);
        var isOfDpkg = folder is "status.d" && FolderOf(path[..(path.Length - NameOf(path).Length - 1)]) is "dpkg";
        return (folder is "dpkg" && NameOf(path) is "status") || (isOfDpkg && !path.EndsWith(".md5sums", Any) && !path.EndsWith(".preinst", Any));
    }

    /// <summary>lib/apk/db/installed.</summary>
    public static bool IsApk(ReadOnlySpan<char> path, ReadOnlySpan<byte> head) =>
        NameOf(path) is "installed" && (path is "apk/db/installed" || path.EndsWith("/apk/db/installed", StringComparison.Ordinal));

    /// <summary>.github/workflows/*.yml, and action.yml wherever an action lies.</summary>
    public static bool IsWorkflow(ReadOnlySpan<char> path, ReadOnlySpan<byte> head)
    {
        var name = NameOf(path);
        var isWorkflow = FolderOf(path) is "workflows" && (name.EndsWith(".yml", Any) || name.EndsWith(".yaml", Any))
            && FolderOf(path[..(path.Length - name.Length - 1)]) is ".github";
        return isWorkflow || name is "action.yml" or "action.yaml";
    }

    /// <summary>pylock.toml and pylock.NAME.toml (PEP 751: a name without dots).</summary>
    public static bool IsPylock(ReadOnlySpan<char> path, ReadOnlySpan<byte> head)
    {
        var name = NameOf(path);
        return name is "pylock.toml"
            || (name.StartsWith("pylock.", StringComparison.Ordinal) && name.EndsWith(".toml", StringComparison.Ordinal)
                && name.Length > "pylock..toml".Length && !name["pylock.".Length..^".toml".Length].Contains('.'));
    }

    private static bool HoldsRequirementWord(ReadOnlySpan<char> stem)
    {
        foreach (var word in stem.SplitAny('-', '_', '.'))
        {
            if (RequirementWord.Contains(stem[word]))
            {
                return true;
            }
        }

        return false;
    }
}
