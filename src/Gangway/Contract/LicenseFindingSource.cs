using System.Collections.Immutable;
using Gangway.Inventory;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Manifests;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Contract;

/// <summary>Runs the license kernel over files and translates its matches into findings. The same text is looked at once.</summary>
internal sealed class LicenseFindingSource(LicenseKnowledge knowledge)
{
    /// <summary>The kernel looks at no more of a file anyway.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Headers come before code; what stands further down belongs to something quoted.</summary>
    private const int HeaderLength = 8 * 1024;

    private readonly LicenseScan scan = new(knowledge, new LicenseScanOptions(1));

    /// <summary>What a license file says. An unreadable file gives nothing, and an issue.</summary>
    public ImmutableArray<LicenseFinding> InFile(SourceTree tree, SourceFile file, string source, out Issue? issue)
    {
        if (tree.Read(file, MaxLength, out issue) is not { } content)
        {
            issue = issue! with { Source = source };
            return [];
        }

        return InText(content.Span, file.Name.ToString(), source);
    }

    /// <param name="content">The file.</param>
    /// <param name="name">Its name without folders.</param>
    /// <param name="source">How the report names it.</param>
    public ImmutableArray<LicenseFinding> InText(ReadOnlySpan<byte> content, string name, string source) => Findings(Read(content, name), source);

    /// <summary>What a file says of its terms: all of a license file or manifest, the head of any other. Null where it cannot be read.</summary>
    /// <param name="tree">Where it is read from.</param>
    /// <param name="file">Its place there.</param>
    /// <param name="path">Its path below the place that is looked at.</param>
    public FileLicenses? TermsOf(SourceTree tree, SourceFile file, string path)
    {
        var isWhole = LicenseFileSource.IsLicenseFileName(path) || ManifestReader.Knows(file.Name.ToString());
        return tree.Read(file, isWhole ? MaxLength : HeaderLength, out _) is { } content
            ? FileReadings.Of(path, PathRoles.Of(path), scan.Look(content.Span, file.Name.ToString()))
            : null;
    }

    /// <summary>What follows for the place from the terms of its files and what records beside them state.</summary>
    public TreeConclusion Conclude(IReadOnlyList<FileLicenses> files, IReadOnlyList<StatedTerms> stated) => TreeLicenses.Of(files, stated, knowledge.Ids);

    private LicenseReading Read(ReadOnlySpan<byte> content, string name) => scan.Look(content, name).Reading!;

    /// <summary>
    /// A match each where all of them hold together. Where the file joins them otherwise (a choice, an exception), the file's own
    /// expression is the finding, and what is only mentioned is none.
    /// </summary>
    private static ImmutableArray<LicenseFinding> Findings(LicenseReading reading, string source)
    {
        ImmutableArray<LicenseMatch> matches = [.. reading.Matches.Where(match => match.Kind != LicenseMatchKind.Mention)];
        var isJoined = matches.Length > 1 && reading.Expression is { } expression
            && (expression.Contains(" OR ", StringComparison.Ordinal) || expression.Contains(" WITH ", StringComparison.Ordinal));
        return isJoined
            ? [new LicenseFinding(reading.Expression!, matches.Any(match => match.Kind == LicenseMatchKind.NearText) ? LicenseFindingKind.NearText : FileReadings.KindOf(matches.Min(match => match.Kind)), matches.Min(match => match.Score),
                new Evidence(source, FileReadings.Lines(matches.Min(match => match.StartLine), matches.Max(match => match.EndLine))))]
            : [.. matches.Select(match => FileReadings.Finding(match, source))];
    }
}
