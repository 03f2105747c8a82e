using Gangway.Inventory;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Office;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Reads the files of a rule pack out of a folder or a tar archive, which may be in gzip. Nothing is unpacked to disk, no link is followed.</summary>
internal sealed class RulePackSource(Progress progress)
{
    private readonly SortedDictionary<string, RulePackFile> files = new(StringComparer.Ordinal);
    private readonly List<Issue> issues = [];

    /// <param name="Files">In the order of their names: rules and licenses apart, each name once.</param>
    /// <param name="Version">As a folder on the way says it; null where none does.</param>
    /// <param name="Issues">What was left out, and why.</param>
    public sealed record Collected(IReadOnlyList<RulePackFile> Files, string? Version, IReadOnlyList<Issue> Issues);

    public Collected Collect(string place, CancellationToken stop)
    {
        var full = Path.GetFullPath(place);
        if (Directory.Exists(full))
        {
            ReadFolder(full, stop);
        }
        else if (File.Exists(full))
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read);
            RulePackArchive.Read(stream, Path.GetFileName(full), Add, issues, stop);
        }
        else
        {
            issues.Add(new Issue(place, "there is no such folder or archive", Severity.Error, HowToFix: "Check the path."));
        }

        return new Collected([.. files.Values], VersionIn(full) ?? files.Values.Select(file => VersionIn(file.Path)).FirstOrDefault(), issues);
    }

    private void ReadFolder(string root, CancellationToken stop)
    {
        progress.Start("listing folders", 0);
        var listing = FolderWalk.OfEverything(root, progress, stop);
        var prefix = Path.GetFileName(Path.TrimEndingDirectorySeparator(root));
        var named = listing.Files.Where(file => RulePackFile.IsNamed($"{prefix}/{file.Path}")).ToList();
        issues.AddRange(listing.Issues.Where(issue => RulePackFile.IsNamed($"{prefix}/{issue.Source}")));
        var tree = new FolderTree(named);
        progress.Start("rules read", named.Count);
        foreach (var file in named)
        {
            stop.ThrowIfCancellationRequested();
            progress.Advance();
            if (file.Length > RuleReader.LargestFile)
            {
                issues.Add(TooLarge(file.Path));
            }
            else if (tree.Read(file, RuleReader.LargestFile, out var issue) is { } content)
            {
                Add(new RulePackFile(file.Path.Contains('/') ? file.Path : $"{prefix}/{file.Path}", content.ToArray()));
            }
            else
            {
                issues.Add(issue!);
            }
        }

        progress.Finish();
    }

    public static Issue TooLarge(string path) =>
        new(path, $"it is larger than {RuleReader.LargestFile >> 20} MiB, which no rule is, and was left out", Severity.Warning);

    private void Add(RulePackFile file)
    {
        if (!files.TryAdd($"{(file.IsLicense ? 0 : 1)}{file.Name}", file))
        {
            issues.Add(new Issue(file.Path, "the pack holds this name twice; the first was taken", Severity.Warning));
        }
    }

    /// <summary>scancode-toolkit-32.3.0, scancode-toolkit-v32.3.0rc1: as release archives name their folder.</summary>
    private static string? VersionIn(string path)
    {
        const string Name = "scancode-toolkit-";
        var segment = path.Split('/', '\\').FirstOrDefault(segment => segment.StartsWith(Name, StringComparison.Ordinal) && segment.AsSpan(Name.Length).ContainsAnyInRange('0', '9'));
        return segment?[Name.Length..].TrimStart('v').Replace(".tar.gz", "", StringComparison.Ordinal) is { Length: > 0 and < 40 } version && version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? version
            : null;
    }
}
