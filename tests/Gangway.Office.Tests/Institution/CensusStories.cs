using System.Collections.Immutable;
using Gangway.Office.Community;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;
using Gangway.Office.Tests.Norms;

namespace Gangway.Office.Tests.Institution;

/// <summary>Places, documents and repositories as short as a story needs them.</summary>
internal static class CensusStories
{
    private static readonly LicenseIds Ids = LicenseIds.Of(EncodedNorms.Library.Ids, ["Classpath-exception-2.0"], []);

    public static Census Of(ImmutableArray<DeliveryForm> ship, params CollectedPlace[] places) =>
        Of(ship, [], places);

    public static Census Of(ImmutableArray<DeliveryForm> ship, ImmutableArray<string> ours, params CollectedPlace[] places) => CensusAssembly.Of(
        new CollectedSources(["src"], new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), ours, [.. places], []),
        ship, EncodedNorms.Library, Understand);

    public static CollectedPlace Folder(string path, params CollectedDocument[] documents) =>
        new() { Path = path, Name = path == "." ? "src" : path, Documents = [.. documents] };

    public static CollectedPlace Repository(string path, params CollectedDocument[] documents) =>
        Folder(path, documents) with { Repository = new CollectedRepository([], null, HouseRules.Of(["README.md"]), null) };

    public static CollectedDocument Lockfile(string path, params Component[] components) => Document(path, isSbom: false, null, components);

    public static CollectedDocument Sbom(string path, string? subject, params Component[] components) => Document(path, isSbom: true, subject, components);

    public static Component Package(string name, string? license = null, DependencyScope scope = DependencyScope.Runtime) => new()
    {
        Id = name,
        Name = name,
        Version = "1.0.0",
        Purl = new PackageUrl { Type = "npm", Name = name, Version = "1.0.0" },
        Directness = Directness.Direct,
        Scope = scope,
        Declared = license is null ? [] : [new LicenseClaim(LicenseClaimForm.Expression, license, new Evidence("package.json"))],
        Evidence = new Evidence("package-lock.json"),
    };

    public static ProductDeclaration Declared(params DeliveryForm[] ship) => new(null, [.. ship], [], Context.Empty.Facts);

    private static CollectedDocument Document(string path, bool isSbom, string? subject, Component[] components) => new(
        path,
        PathRoles.Of(path),
        new Bom
        {
            Format = isSbom ? "CycloneDX 1.6 JSON" : "package-lock.json v3",
            IsSbom = isSbom,
            Subject = subject is null ? null : Package(subject),
            Components = [.. components.Select(component => component with { Evidence = new Evidence(path) })],
            Evidence = new Evidence(path),
        },
        ImmutableDictionary<string, PackageLicenses>.Empty);

    private static (SpdxExpression?, string?) Understand(LicenseClaim claim) =>
        SpdxExpression.TryParse(claim.Value, Ids, SpdxGrammar.Spdx2, out var expression, out var error, out _) ? (expression, null) : (null, error);
}
