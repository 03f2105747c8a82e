namespace Gangway.Office.Inventory.Sboms;

public static partial class SpdxJsonReader
{
    /// <summary>What the document says about itself.</summary>
    private static void AddHead(JsonPlace root, BomHead head)
    {
        head.SerialNumber = root.Text("documentNamespace");
        if (root.Object("creationInfo") is not { } creation)
        {
            return;
        }

        head.Timestamp = DocumentTime.Read(creation.Text("created"));
        head.Comment = creation.Text("comment");
        foreach (var (creator, _) in creation.Texts("creators"))
        {
            head.AddAuthor(SpdxActor.PartyOf(creator));
            head.AddTool(SpdxActor.ToolOf(creator));
        }
    }

    /// <summary>Where a package comes from and how it is known.</summary>
    private static void AddOrigin(JsonPlace package, ComponentDraft draft)
    {
        draft.Supplier = SpdxActor.PartyOf(package.Text("supplier"));
        draft.Creator = SpdxActor.PartyOf(package.Text("originator"));
        draft.DownloadLocation = Asserted(package.Text("downloadLocation"));
        draft.SourceRepository = RepositoryOf(draft.DownloadLocation);
        draft.File = package.Text("packageFileName") is { } name ? new ComponentFile(name[(name.LastIndexOf('/') + 1)..]) : null;
        foreach (var checksum in package.Objects("checksums"))
        {
            if (checksum.Text("algorithm") is { } algorithm && checksum.Text("checksumValue") is { } value)
            {
                draft.AddHash(new ComponentHash(Spelled(algorithm), value));
            }
        }

        foreach (var reference in package.Objects("externalRefs"))
        {
            AddReference(reference.Text("referenceType"), reference.Text("referenceLocator"), draft);
        }
    }

    /// <summary>Writers spell the category <c>PACKAGE-MANAGER</c> or <c>PACKAGE_MANAGER</c>; the type alone says enough.</summary>
    private static void AddReference(string? type, string? locator, ComponentDraft draft)
    {
        switch (type)
        {
            case "purl": draft.Purl ??= locator; break;
            case "cpe22Type" or "cpe23Type" or "swid" or "swh" or "gitoid": draft.AddId(locator); break;
        }
    }

    /// <summary>SHA512 and SHA3-256 as CycloneDX has them: SHA-512, SHA3-256.</summary>
    private static string Spelled(string algorithm) =>
        algorithm.Length > 3 && algorithm.StartsWith("SHA", StringComparison.Ordinal) && algorithm[3] != '-' && !algorithm.Contains('-', StringComparison.Ordinal)
            ? $"SHA-{algorithm[3..]}"
            : algorithm;
}
