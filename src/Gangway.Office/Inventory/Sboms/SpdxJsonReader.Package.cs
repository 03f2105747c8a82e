namespace Gangway.Office.Inventory.Sboms;

public static partial class SpdxJsonReader
{
    private static void AddPackages(JsonPlace root, BomDraft draft)
    {
        var texts = SpdxExtractedTexts.Of(root);
        foreach (var package in root.Objects("packages"))
        {
            draft.Add(ComponentOf(package, texts));
        }

        foreach (var element in root.Objects("files").Concat(root.Objects("snippets")))
        {
            draft.AddOther(element.Text("SPDXID"));
        }
    }

    private static ComponentDraft ComponentOf(JsonPlace package, SpdxExtractedTexts texts)
    {
        var draft = new ComponentDraft
        {
            Locator = package.Pointer,
            Reference = package.Text("SPDXID"),
            Name = package.Text("name"),
            Version = Asserted(package.Text("versionInfo")),
            Type = TypeOf(package.Text("primaryPackagePurpose")),
            Copyright = Asserted(package.Text("copyrightText")),
        };
        AddOrigin(package, draft);
        AddLicense(package, "licenseDeclared", draft, isConcluded: false, texts);
        AddLicense(package, "licenseConcluded", draft, isConcluded: true, texts);
        return draft;
    }

    private static void AddLicense(JsonPlace package, string field, ComponentDraft draft, bool isConcluded, SpdxExtractedTexts texts)
    {
        if (Asserted(package.Text(field)) is not { } expression)
        {
            return;
        }

        var source = package.Issues.Source;
        draft.Claim(LicenseClaimForm.Expression, expression, source, package.At(field), isConcluded);
        foreach (var (text, pointer) in texts.NamedIn(expression))
        {
            draft.Claim(LicenseClaimForm.Text, text, source, pointer, isConcluded);
        }
    }

    /// <summary>NOASSERTION and NONE are the absence of a statement, not one.</summary>
    private static string? Asserted(string? text) => text?.Trim() is "NOASSERTION" or "NONE" ? null : text;

    /// <summary>The words of CycloneDX; null where it has none for the purpose.</summary>
    private static string? TypeOf(string? purpose) => purpose switch
    {
        "APPLICATION" or "FRAMEWORK" or "LIBRARY" or "CONTAINER" or "DEVICE" or "FIRMWARE" or "FILE" => purpose.ToLowerInvariant(),
        "OPERATING-SYSTEM" or "OPERATING_SYSTEM" => "operating-system",
        _ => null,
    };

    /// <summary>A download location (SPDX 2.3, 7.7) is of a repository where its scheme says so, or git's own ending.</summary>
    private static string? RepositoryOf(string? location)
    {
        if (location is null)
        {
            return null;
        }

        string[] schemes = ["git+", "hg+", "svn+", "bzr+", "git:", "svn:", "ssh:", "git@"];
        var path = location.AsSpan();
        path = path[..(path.IndexOfAny('#', '?') is var end and >= 0 ? end : path.Length)];
        return schemes.Any(scheme => location.StartsWith(scheme, StringComparison.Ordinal))
            || path.EndsWith(".git", StringComparison.Ordinal)
            || path.Contains(".git@", StringComparison.Ordinal)
                ? location
                : null;
    }
}
