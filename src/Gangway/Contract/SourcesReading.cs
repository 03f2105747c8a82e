using System.Collections.Immutable;
using Gangway.Kernels.Licenses;
using Gangway.Office.Contract;
using Gangway.Office.Contract.Notices;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Reads folders of sources for a notice: copyright statements, license texts and NOTICE files of what is delivered, part by part.</summary>
internal sealed class SourcesReading(LicenseKnowledge knowledge, Progress progress)
{
    /// <summary>No license or NOTICE file of a project comes near it.</summary>
    private const int MostText = 1 << 20;

    /// <summary>By folder as it was named.</summary>
    public async Task<(Dictionary<string, ReadSources> Folders, ScanTarget Target)> Read(IReadOnlyList<string> folders, CancellationToken stop)
    {
        var target = await new LicenseScanSource(progress).Collect(folders, stop);
        var scan = new LicenseScan(knowledge, new LicenseScanOptions(Environment.ProcessorCount));
        progress.Start("files read", target.Files.Count);
        var files = new List<ScannedFile>(target.Files.Count);
        await foreach (var file in scan.Run(target.Files, stop))
        {
            files.Add(file);
            progress.Advance();
        }

        progress.Finish();
        var report = LicenseReport.Of(target, files, scan.Distinct, knowledge);
        var byRoot = files.Where(file => file.File.Root is not null).ToLookup(file => file.File.Root!, StringComparer.Ordinal);
        return (report.Trees.ToDictionary(tree => tree.Root, tree => Of(tree.Tree, byRoot[tree.Root]), StringComparer.Ordinal), target);
    }

    private static ReadSources Of(TreeConclusion tree, IEnumerable<ScannedFile> files)
    {
        var parts = tree.Files.ToDictionary(file => file.File.Path, file => file.Part, StringComparer.Ordinal);
        var vendored = tree.Vendored.Select(part => part.Folder).ToHashSet(StringComparer.Ordinal);
        var byPart = files.Where(file => parts.GetValueOrDefault(file.File.File.Path) is TreePart.Own or TreePart.Vendored)
            .ToLookup(file => parts[file.File.File.Path] == TreePart.Own ? "" : UnitOf(file.File.File.Path, vendored), StringComparer.Ordinal);
        return Of(tree.Own.Expression, byPart[""]) with
        {
            Vendored = [.. tree.Vendored.Select(part => (part.Folder, Of(part.Expression, byPart[part.Folder])))],
        };
    }

    private static string UnitOf(string path, HashSet<string> units)
    {
        var folder = path;
        do
        {
            folder = folder.LastIndexOf('/') is var slash && slash < 0 ? "" : folder[..slash];
        }
        while (folder.Length > 0 && !units.Contains(folder));
        return folder;
    }

    private static ReadSources Of(string? expression, IEnumerable<ScannedFile> files)
    {
        var copyrights = new SortedSet<string>(StringComparer.Ordinal);
        var texts = ImmutableArray.CreateBuilder<FoundText>();
        var notices = ImmutableArray.CreateBuilder<FoundText>();
        foreach (var file in files.Where(file => file.Scan.Reading is not null))
        {
            var reading = file.Scan.Reading!;
            copyrights.UnionWith(reading.Copyrights.Where(statement => !IsOfTheLicenseItself(statement.Holder, reading)).Select(statement => statement.Statement));
            if (!LicenseFileSource.IsLicenseFileName(file.File.File.Path))
            {
                continue;
            }

            var isNotice = file.File.File.Name.StartsWith("NOTICE", StringComparison.OrdinalIgnoreCase);
            var licenses = reading.Matches.Where(match => match.Counts && match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText).Select(match => match.Expression).Distinct().ToList();
            if ((isNotice || licenses.Count > 0) && Text(file.File) is { } text)
            {
                if (isNotice)
                {
                    notices.Add(new FoundText(null, text, Place(file.File)));
                    continue;
                }

                texts.AddRange(licenses.Select(license => new FoundText(license, text, Place(file.File))));
            }
        }

        return new ReadSources(expression, [.. copyrights], texts.ToImmutable(), notices.ToImmutable(), []);
    }

    /// <summary>The Free Software Foundation holds the text of its licenses; what stands under them it does not hold.</summary>
    private static bool IsOfTheLicenseItself(string holder, LicenseReading reading) =>
        holder.StartsWith("Free Software Foundation", StringComparison.OrdinalIgnoreCase) && reading.Matches.Any(match => match.Kind is LicenseMatchKind.Text or LicenseMatchKind.NearText);

    /// <summary>Below the folder's own name, so that a notice is the same wherever the sources lay.</summary>
    private static string Place(ScanFile file) =>
        $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(file.Root ?? ".")))}/{file.File.Path}";

    private static string? Text(ScanFile file) =>
        file.File.Length <= MostText && file.Tree.Read(file.File, MostText, out _) is { } content ? FileText.Of(content.Span).ReplaceLineEndings("\n").Trim('\n', '\uFEFF') : null;
}
