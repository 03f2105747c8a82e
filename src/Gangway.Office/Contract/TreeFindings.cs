using System.Collections.Immutable;

namespace Gangway.Office.Contract;

/// <summary>What a person should look at in the licenses of a tree.</summary>
internal static class TreeFindings
{
    public static void Add(ImmutableArray<FileConclusion> files, OwnLicense own, ExpressionTexts expressions, ImmutableArray<TreeFinding>.Builder findings)
    {
        foreach (var folder in files.Where(file => file.Expression is not null && (file.File.IsLicenseFile || file.File.HasField)).GroupBy(file => file.File.Folder, StringComparer.Ordinal))
        {
            AddDisagreements([.. folder], findings);
        }

        var ownTerms = expressions.Parse(own.Expression);
        foreach (var file in files.Where(file => file.Part != TreePart.TestData)) // an example of something may be odd on purpose
        {
            foreach (var (place, words) in file.File.NotUnderstood)
            {
                findings.Add(new TreeFinding(TreeFindingKind.NotUnderstood, place, words));
            }

            foreach (var near in file.File.Findings.Where(finding => finding.Kind == LicenseFindingKind.NearText))
            {
                findings.Add(new TreeFinding(TreeFindingKind.NearText, near.Evidence, near.Expression));
            }

            if (file.Part == TreePart.Own && ownTerms is not null && file.Expression is not null && !file.File.IsLicenseFile && !file.File.HasField
                && !Conclusion.Names(ownTerms, file.Expression))
            {
                findings.Add(new TreeFinding(TreeFindingKind.OtherTerms, file.Evidence.FirstOrDefault(new Evidence(file.File.Path)), ownTerms.ToString(), file.Expression.ToString()));
            }
        }
    }

    /// <summary>A manifest and a license file side by side speak of the same package.</summary>
    private static void AddDisagreements(List<FileConclusion> folder, ImmutableArray<TreeFinding>.Builder findings)
    {
        var manifests = folder.Where(file => file.File.HasField && !file.File.IsLicenseFile).ToList();
        if (ExpressionTexts.Together([.. manifests.Select(file => file.Expression!).Distinct()]) is not { } stated)
        {
            return;
        }

        foreach (var text in folder.Where(file => file.File.IsLicenseFile && !OwnLicenses.IsOfOthers(file.File.Path) && !Conclusion.Names(stated, file.Expression!)))
        {
            findings.Add(new TreeFinding(TreeFindingKind.Disagreement, text.Evidence.FirstOrDefault(new Evidence(text.File.Path)), stated.ToString(), text.Expression!.ToString()));
        }
    }
}
