namespace Gangway.Office.Inventory.Sboms;

/// <summary>Makes the component of a draft: its purl read, versions and ranges told apart.</summary>
internal static class ComponentSettling
{
    /// <summary>Everything but what the graph says.</summary>
    public static Component Settle(ComponentDraft draft, string id, BomIssues issues)
    {
        var purl = ReadPurl(draft, issues);
        var purlRange = VersionRange.Is(purl?.Version) ? purl!.Version : null;
        var isRange = VersionRange.Is(draft.Version);
        purl = purlRange is null ? purl : purl!.WithoutVersion();
        return new Component
        {
            Id = id,
            Group = OneOf(draft.Group, purl?.Namespace),
            Name = OneOf(draft.Name, purl?.Name) ?? Unnamed(draft, purl, issues),
            Version = (isRange ? null : OneOf(draft.Version, purl?.Version)) ?? purl?.Version,
            Constraint = draft.VersionRange ?? (isRange ? draft.Version : purlRange),
            Purl = purl,
            Type = draft.Type,
            Scope = draft.Scope,
            Declared = draft.Declared,
            Concluded = draft.Concluded,
            Copyright = draft.Copyright,
            SourceRepository = draft.SourceRepository ?? purl?.Qualifiers.GetValueOrDefault("vcs_url"),
            DownloadLocation = draft.DownloadLocation,
            Supplier = draft.Supplier ?? draft.Publisher,
            Creator = draft.Creator ?? draft.Author,
            Hashes = draft.Hashes,
            OtherIds = draft.OtherIds,
            File = draft.File,
            Evidence = new Evidence(issues.Source, draft.Locator),
        };
    }

    /// <summary>The document's words; where the purl has the same, its string, so that memory holds one.</summary>
    private static string? OneOf(string? stated, string? inPurl) => stated == inPurl ? inPurl : stated;

    private static PackageUrl? ReadPurl(ComponentDraft draft, BomIssues issues)
    {
        if (draft.Purl is null)
        {
            return null;
        }

        var isRead = PackageUrl.TryRepair(draft.Purl.Trim(), out var purl, out var deviation);
        if (deviation is not null)
        {
            issues.Add(
                isRead ? "purls against the rules" : "purls that cannot be read",
                isRead ? Severity.Note : Severity.Warning,
                $"the purl {BomIssues.Quote(draft.Purl)} {(isRead ? "breaks a rule" : "was left out")}: {deviation}",
                draft.Locator,
                "write the purl as the package-url specification says");
        }

        return purl;
    }

    private static string Unnamed(ComponentDraft draft, PackageUrl? purl, BomIssues issues)
    {
        issues.Add("components without a name", Severity.Warning, "a component has no name", draft.Locator, "name it: a component cannot be found without");
        return purl?.Name ?? draft.Reference ?? draft.Locator;
    }
}
