using Gangway.Office.Norms;

namespace Gangway.Institution;

/// <summary>What the files of a project that is to be published say of its readiness, by their names.</summary>
internal static class ReleaseFolderSource
{
    private static readonly (string Fact, string[] Names)[] Looked =
    [
        ("has-license-file", ["LICENSE", "LICENCE", "COPYING", "LICENSES"]),
        ("has-security-contact", ["SECURITY"]),
        ("has-maintainers", ["MAINTAINERS", "CODEOWNERS", "OWNERS"]),
    ];

    /// <summary>The facts of a folder; the context as it is where there is no such folder, for then nothing was looked at.</summary>
    public static Context Facts(string folder, Context context)
    {
        if (!Directory.Exists(folder))
        {
            return context;
        }

        var names = new[] { folder, Path.Combine(folder, ".github"), Path.Combine(folder, "docs") }
            .Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFileSystemEntries(place).Select(path => Path.GetRelativePath(folder, path)))
            .ToList();
        foreach (var (fact, wanted) in Looked)
        {
            var found = names.Find(name => wanted.Contains(Path.GetFileNameWithoutExtension(name).ToUpperInvariant()) || wanted.Any(word => Path.GetFileName(name).StartsWith($"{word}-", StringComparison.OrdinalIgnoreCase)));
            context = context.With(fact, found is null ? "no" : "yes", found ?? "no such file");
        }

        return context;
    }
}
