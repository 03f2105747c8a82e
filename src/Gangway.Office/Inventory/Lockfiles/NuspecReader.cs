using System.Collections.Immutable;
using System.Xml.Linq;

namespace Gangway.Office.Inventory.Lockfiles;

/// <summary>Reads the .nuspec inside an installed NuGet package: the subject with its declared license, copyright and repository.</summary>
/// <remarks>
/// <c>license</c> (expression or file) counts before the deprecated <c>licenseUrl</c>, which NuGet fills in for old clients when both stand.
/// See https://learn.microsoft.com/nuget/reference/nuspec.
/// </remarks>
public static class NuspecReader
{
    public static BomReading Read(ReadOnlyMemory<byte> content, string source)
    {
        var issues = new LockfileIssues(source);
        if (LockfileXml.Parse(content, issues, out var refusal) is not { } package)
        {
            return refusal!;
        }

        var metadata = package.Child("metadata");
        if (metadata.TextOf("id") is not { } id)
        {
            return issues.Refused("The document has no metadata with an id: it is not a .nuspec.", package.Place());
        }

        var version = LockfileNames.Version(metadata.TextOf("version"));
        return issues.Read(new Bom
        {
            Format = ".nuspec",
            Subject = new Component
            {
                Id = id,
                Name = id,
                Version = version,
                Purl = LockfileNames.IsPlain(id) ? LockfilePurl.NuGet(id, version) : null,
                Declared = Claims(metadata!, source),
                Copyright = metadata.TextOf("copyright"),
                SourceRepository = metadata.Child("repository")?.Attribute("url")?.Value is { Length: > 0 } url
                    ? RepositoryAddress.WithoutCredentials(url)
                    : null,
                Evidence = new Evidence(source, metadata!.Place()),
            },
            Evidence = LockfileText.Whole(content, source),
        });
    }

    private static ImmutableArray<LicenseClaim> Claims(XElement metadata, string source)
    {
        if (metadata.Child("license") is { } license && license.Text() is { } stated)
        {
            var form = license.Attribute("type")?.Value == "file" ? LicenseClaimForm.File : LicenseClaimForm.Expression;
            return [new LicenseClaim(form, stated, new Evidence(source, license.Place()))];
        }

        return metadata.Child("licenseUrl") is { } address && address.Text() is { } url
            ? [new LicenseClaim(LicenseClaimForm.Url, url, new Evidence(source, address.Place()))]
            : [];
    }
}
