using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>
/// Decides what terms a source tree stands under, from what was read of each of its files and what records beside them state. Every
/// conclusion names the matches it rests on; where what is said differs there is a finding and no conclusion.
/// </summary>
public static class TreeLicenses
{
    /// <param name="files">Every file of the tree, those without a license too: they are counted as unknown.</param>
    /// <param name="stated">What REUSE.toml and DEP-5 say, in document order; FILE.license is among the files.</param>
    /// <param name="ids">Tells an expression from other words.</param>
    public static TreeConclusion Of(IReadOnlyList<FileLicenses> files, IReadOnlyList<StatedTerms> stated, LicenseIds ids)
    {
        var expressions = new ExpressionTexts(ids);
        var findings = ImmutableArray.CreateBuilder<TreeFinding>();
        var parts = TreeParts.Of(files, expressions);
        var pointers = new LicensePointers(files);
        var records = new Records(new StatedTree(stated), Companions(files));
        ImmutableArray<FileConclusion> concluded = [.. files.Select(file => FileOf(file, parts.PartOf(file), records, pointers, expressions, findings))];
        var own = OwnLicenses.Of(concluded, expressions);
        TreeFindings.Add(concluded, own, expressions, findings);
        return new TreeConclusion
        {
            Own = own,
            Vendored = parts.Vendored(concluded, expressions),
            TestData = LicenseCounts.Of(concluded.Where(file => file.Part == TreePart.TestData)),
            Documentation = LicenseCounts.Of(concluded.Where(file => file.Part == TreePart.Documentation)),
            Mentioned = Mentioned(files),
            Folders = Folders(concluded, expressions),
            Files = concluded,
            Findings = findings.DrainToImmutable(),
        };
    }

    private static FileConclusion FileOf(
        FileLicenses file, TreePart part, Records records, LicensePointers pointers, ExpressionTexts expressions, ImmutableArray<TreeFinding>.Builder findings)
    {
        var own = expressions.Parse(file.Expression);
        var rests = Rests(file);
        if (Stated(file, own, records, expressions) is var (theirs, evidence))
        {
            if (own is not null && !Conclusion.Names(theirs, own))
            {
                findings.Add(new TreeFinding(TreeFindingKind.Disagreement, rests.FirstOrDefault(new Evidence(file.Path)), theirs.ToString(), own.ToString()));
            }

            return new FileConclusion(file, part, theirs, FileConclusionBasis.Stated, evidence);
        }

        var beside = records.Stated.For(file.Path).Beside.Where(terms => expressions.Parse(terms.Expression) is not null).ToList();
        if (own is not null && beside.Count > 0)
        {
            return new FileConclusion(file, part, ExpressionTexts.Together([own, .. beside.Select(terms => expressions.Parse(terms.Expression)!)]),
                FileConclusionBasis.Stated, [.. rests, .. beside.Select(EvidenceOf)]);
        }

        return own is not null and not SpdxExpression.LicenseRef
            ? new FileConclusion(file, part, own, FileConclusionBasis.Detected, rests)
            : Followed(file, part, pointers, expressions, findings)
                ?? new FileConclusion(file, part, own, own is not null ? FileConclusionBasis.Detected
                    : file.ReadsLikeTerms ? FileConclusionBasis.NotUnderstood : FileConclusionBasis.Nothing, rests);
    }

    /// <summary>What a record says in the file's place: one that overrides, FILE.license, and for a silent file any other.</summary>
    private static (SpdxExpression, ImmutableArray<Evidence>)? Stated(FileLicenses file, SpdxExpression? own, Records records, ExpressionTexts expressions)
    {
        var record = records.Stated.For(file.Path);
        if (expressions.Parse(record.Instead?.Expression) is { } instead)
        {
            return (instead, [EvidenceOf(record.Instead!)]);
        }

        if (records.Companions.TryGetValue(file.Path, out var companion) && expressions.Parse(companion.Expression) is { } theirs)
        {
            return (theirs, Rests(companion));
        }

        ImmutableArray<StatedTerms> silent = own is not null ? [] : [.. record.Beside, .. record.WhenSilent is { } terms ? [terms] : Array.Empty<StatedTerms>()];
        return expressions.AllOf(silent.Select(terms => terms.Expression).OfType<string>()) is { } together ? (together, [.. silent.Select(EvidenceOf)]) : null;
    }

    private static Dictionary<string, FileLicenses> Companions(IReadOnlyList<FileLicenses> files)
    {
        var companions = new Dictionary<string, FileLicenses>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (file.Expression is not null && StatedTree.CompanionOf(file.Path) is { } other)
            {
                companions.TryAdd(other, file);
            }
        }

        return companions;
    }

    private static Evidence EvidenceOf(StatedTerms terms) => new(terms.Record, $"{terms.Line}");

    private static ImmutableArray<Evidence> Rests(FileLicenses file) => [.. file.Findings.Where(Counts).Select(finding => finding.Evidence)];

    /// <summary>One step only: a license file that points on is no license file.</summary>
    private static FileConclusion? Followed(
        FileLicenses file, TreePart part, LicensePointers pointers, ExpressionTexts expressions, ImmutableArray<TreeFinding>.Builder findings)
    {
        foreach (var (name, line) in file.Pointers)
        {
            var target = pointers.Follow(file.Folder, name);
            if (target is null && part == TreePart.Own)
            {
                findings.Add(new TreeFinding(TreeFindingKind.MissingFile, new Evidence(file.Path, $"{line}"), name));
            }

            if (target is not null && target != file && expressions.Parse(target.Expression) is { } theirs)
            {
                return new FileConclusion(file, part, theirs, FileConclusionBasis.Followed,
                    [new Evidence(file.Path, $"{line}"), .. target.Findings.Where(Counts).Select(finding => finding.Evidence)]);
            }
        }

        return null;
    }

    private static bool Counts(LicenseFinding finding) => finding.Kind != LicenseFindingKind.Mention;

    private static ImmutableArray<LicenseCount> Mentioned(IReadOnlyList<FileLicenses> files)
    {
        var counts = new LicenseCounts();
        foreach (var mention in files.SelectMany(file => file.Findings.Where(finding => !Counts(finding)).DistinctBy(finding => finding.Expression)))
        {
            counts.Add(mention.Expression, [mention.Evidence]);
        }

        return counts.ToArray();
    }

    private static ImmutableArray<FolderConclusion> Folders(ImmutableArray<FileConclusion> files, ExpressionTexts expressions)
    {
        var folders = new SortedDictionary<string, (LicenseCounts Counts, int Files, int Unknown)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (var folder = file.File.Folder; ; folder = folder.LastIndexOf('/') is var slash && slash < 0 ? "" : folder[..slash])
            {
                var (counts, all, unknown) = folders.TryGetValue(folder, out var known) ? known : (new LicenseCounts(), 0, 0);
                if (file.Expression is not null)
                {
                    counts.Add(file.Expression.ToString(), file.Evidence);
                }

                folders[folder] = (counts, all + 1, unknown + (file.Expression is null ? 1 : 0));
                if (folder.Length == 0)
                {
                    break;
                }
            }
        }

        return [.. folders.Select(pair => new FolderConclusion(
            pair.Key, expressions.AllOf(pair.Value.Counts.Expressions)?.ToString(), pair.Value.Counts.ToArray(), pair.Value.Files, pair.Value.Unknown))];
    }

    private sealed record Records(StatedTree Stated, Dictionary<string, FileLicenses> Companions);
}
