using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary>What the store knows of one component: its license, where from, and what a product needs it for.</summary>
internal static class ComponentSource
{
    /// <param name="License">Null where none is sure.</param>
    /// <param name="State">Why there is none.</param>
    /// <param name="Basis">What the license rests on; null where the store does not list the component.</param>
    /// <param name="Document">Product, release and document that list it.</param>
    /// <param name="Scope">What the product needs it for; null where it is not known.</param>
    /// <param name="OtherVersions">Versions the store has in its place, newest import first; empty where it has this one.</param>
    public sealed record Known(
        SpdxExpression? License, LicenseState State, ConclusionBasis? Basis, string? Document, DependencyScope? Scope, ImmutableArray<string> OtherVersions);

    private static readonly Known Nothing = new(null, LicenseState.None, null, null, null, []);

    public static async Task<Known> Find(DbConnection connection, PackageUrl purl, string? product, LicenseClaims claims, CancellationToken stop)
    {
        var plain = purl with { Qualifiers = purl.Qualifiers.Clear(), Subpath = null };
        var rows = (await Rows(connection, "c.identity in (@first, @second)", StoreKey.Of(purl.ToString()), StoreKey.Of(plain.ToString()), product, stop)).ToList();
        var detected = await DetectedLicenseTable.Of(connection, purl, stop);
        if (rows.Count > 0 || detected.Length > 0)
        {
            return Of(rows.FirstOrDefault(), product, detected, claims);
        }

        var others = (await Rows(connection, "c.versionless in (@first, @second)", StoreKey.Of(purl.WithoutVersion().ToString()), StoreKey.Of(plain.WithoutVersion().ToString()), product, stop)).ToList();
        // Without a version asked for, the newest that is listed stands for it; another version than the one asked for never does.
        return purl.Version is null && others.Count > 0
            ? Of(others[0], product, [], claims)
            : Nothing with { OtherVersions = [.. others.Select(row => row.Version).OfType<string>().Distinct(StringComparer.Ordinal).Take(3)] };
    }

    private static Known Of(Row? row, string? product, ImmutableArray<LicenseFinding> detected, LicenseClaims claims)
    {
        var (declared, concluded) = ClaimsText.Parse(row?.Claims, new Evidence(row?.Source ?? ""));
        var facts = Conclusion.Of(declared, concluded, detected, claims.Understand);
        return new Known(
            facts.Concluded,
            facts.Basis == ConclusionBasis.Nothing ? LicenseState.None : LicenseState.Unclear,
            facts.Basis,
            row is null ? detected[0].Evidence.Source : $"{row.Product} {row.ReleaseName}".TrimEnd() + $" ({row.Source})",
            row is not null && row.Product == product && row.Scope != (long)DependencyScope.Unknown ? (DependencyScope)row.Scope : null,
            []);
    }

    private static Task<IEnumerable<Row>> Rows(DbConnection connection, string which, string first, string second, string? product, CancellationToken stop) =>
        connection.QueryAsync<Row>(new CommandDefinition(
            $"""
            select k.claims as Claims, c.version as Version, p.name as Product, s.release_name as ReleaseName, s.source as Source, l.scope as Scope
            from component c join listing l on l.component_id = c.id join snapshot s on s.id = l.snapshot_id join product p on p.id = s.product_id
            left join license_claims k on k.id = l.license_claims_id
            where {which} and s.is_older_than_newest = 0
            order by case when p.name = @product then 0 else 1 end, s.imported_at desc, s.id desc limit 50
            """, new { first, second, product = product ?? "" }, cancellationToken: stop));

    private sealed class Row
    {
        public string? Claims { get; init; }
        public string? Version { get; init; }
        public string Product { get; init; } = "";
        public string ReleaseName { get; init; } = "";
        public string Source { get; init; } = "";
        public long Scope { get; init; }
    }
}
