namespace Gangway.Office.Inventory.Sboms;

public static partial class CycloneDxJsonReader
{
    private static ComponentDraft ComponentOf(JsonPlace place)
    {
        var draft = new ComponentDraft
        {
            Locator = place.Pointer,
            Reference = place.Text("bom-ref"),
            Type = place.Text("type"),
            Group = place.Text("group"),
            Name = place.Text("name"),
            Version = place.Text("version"),
            VersionRange = place.Text("versionRange"),
            Purl = place.Text("purl"),
            Scope = CycloneDxVersions.ScopeOf(place.Text("scope")),
            Copyright = place.Text("copyright"),
        };
        foreach (var choice in place.Objects("licenses"))
        {
            AddLicense(choice, draft);
        }

        draft.SourceRepository = place.Objects("externalReferences")
            .Where(reference => reference.Text("type") == "vcs")
            .Select(reference => reference.Text("url"))
            .FirstOrDefault(url => url is not null);
        if (place.Objects("properties").Any(property => CycloneDxVersions.MarksDevelopment(property.Text("name"), property.Text("value"))))
        {
            draft.Scope = DependencyScope.Development;
        }

        return draft;
    }

    private static void AddLicense(JsonPlace choice, ComponentDraft draft)
    {
        var source = choice.Issues.Source;
        draft.Claim(LicenseClaimForm.Expression, choice.Text("expression"), source, choice.At("expression"), IsConcluded(choice));
        if (choice.Object("license") is not { } license)
        {
            return;
        }

        var isConcluded = IsConcluded(license);
        draft.Claim(LicenseClaimForm.Expression, license.Text("id"), source, license.At("id"), isConcluded);
        draft.Claim(LicenseClaimForm.Name, license.Text("name"), source, license.At("name"), isConcluded);
        if (license.Object("text") is { } text)
        {
            var decoded = CycloneDxText.Decode(text.Text("content"), text.Text("encoding"), text.At("content"), choice.Issues);
            draft.Claim(LicenseClaimForm.Text, decoded, source, text.At("content"), isConcluded);
        }

        draft.Claim(LicenseClaimForm.Url, license.Text("url"), source, license.At("url"), isConcluded);
    }

    private static bool IsConcluded(JsonPlace license) => license.Text("acknowledgement") == "concluded";
}
