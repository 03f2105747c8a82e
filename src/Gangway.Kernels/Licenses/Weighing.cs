namespace Gangway.Kernels.Licenses;

/// <summary>Which findings of a file say something that the others do not say better. Linear in their number.</summary>
internal sealed class Weighing
{
    private readonly HashSet<string> families = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedFamilies = new(StringComparer.Ordinal);
    private readonly HashSet<string> versionedFamilies = new(StringComparer.Ordinal);
    private readonly HashSet<string> addressedFamilies = new(StringComparer.Ordinal);
    private readonly HashSet<string> versionedExpressions = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedExpressions = new(StringComparer.Ordinal);
    private readonly HashSet<string> firm = new(StringComparer.Ordinal);
    private bool hasGnu;

    private Weighing(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Note(finding);
        }
    }

    public static List<Finding> Of(IReadOnlyList<Finding> findings)
    {
        var promoted = Promoted(findings);
        var weighing = new Weighing(promoted);
        promoted.RemoveAll(weighing.IsSaidBetter);
        return promoted;
    }

    private void Note(in Finding finding)
    {
        if (!finding.IsPointer)
        {
            families.Add(finding.Family);
            hasGnu |= LicenseFamilies.IsGnu(finding.Expression);
        }

        if (!finding.IsAddress)
        {
            namedFamilies.Add(finding.Family);
        }

        if (!finding.IsAddress && !finding.IsPointer)
        {
            namedExpressions.Add(finding.Expression);
        }

        if (finding.IsVersioned)
        {
            (finding.IsAddress ? addressedFamilies : versionedFamilies).Add(finding.Family);
            versionedExpressions.Add(finding.Expression);
        }

        if (finding.IsFirm)
        {
            firm.UnionWith(finding.Expression.Split(" OR "));
        }
    }

    private bool IsSaidBetter(Finding finding) =>
        finding.IsAddress ? IsNamedToo(finding)
        : finding.IsPointer ? families.Contains(finding.Family) || (hasGnu && LicenseFamilies.IsGnu(finding.Expression)) || LacksVersion(finding)
        : LacksVersion(finding) || IsLoose(finding);

    /// <summary>An address beside the name of what it leads to.</summary>
    private bool IsNamedToo(in Finding address) =>
        namedExpressions.Contains(address.Expression) || versionedFamilies.Contains(address.Family) || (!address.IsVersioned && namedFamilies.Contains(address.Family));

    /// <summary>"the GPL" where "the GPL, version 2" or its address stands elsewhere.</summary>
    private bool LacksVersion(in Finding name) =>
        !name.IsVersioned && !versionedExpressions.Contains(name.Expression) && (versionedFamilies.Contains(name.Family) || addressedFamilies.Contains(name.Family));

    /// <summary>"GPL 2.0" in a title, where the notice says "or later".</summary>
    private bool IsLoose(in Finding name) =>
        !name.IsFirm && name.Expression.EndsWith("-only", StringComparison.Ordinal) && firm.Contains($"{name.Expression[..^5]}-or-later");

    /// <summary>"You may obtain a copy of the GNU GPL version 2": where only the pointer tells the version, it counts.</summary>
    private static List<Finding> Promoted(IReadOnlyList<Finding> findings)
    {
        var told = findings.Where(finding => finding is { IsPointer: false, IsVersioned: true }).Select(finding => finding.Family).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Select(finding => finding is { IsPointer: true, IsVersioned: true } && !told.Contains(finding.Family) ? finding with { IsPointer = false } : finding)];
    }
}
