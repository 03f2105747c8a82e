using System.Collections.Immutable;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Gangway.Inventory;

/// <summary>What came of one component of an imported document, as the store has it now.</summary>
/// <param name="Component">Its purl, or else its name and version.</param>
/// <param name="Outcome">added (the store had not seen it), known (it had), repeated (the document lists it again).</param>
/// <param name="Lacks">What the document does not say of it: purl, version, license.</param>
internal sealed record ComponentOutcome(string Component, string Outcome, ImmutableArray<string> Lacks)
{
    /// <summary>
    /// In document order, one by one as the database gives them: a million are not held. They are read back, not remembered, so that
    /// what is said to be stored is what a later question will find.
    /// </summary>
    public static async IAsyncEnumerable<ComponentOutcome> Of(DbConnection connection, long snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var rows = connection.QueryUnbufferedAsync<Row>(
            """
            select c.purl as Purl, c.package_group as PackageGroup, c.name as Name, c.version as Version, c.version_range as VersionRange, l.license_claims_id as Claims,
                   f.first_snapshot as FirstSnapshot, row_number() over (partition by l.component_id order by l.position) as Nth
            from listing l join component c on c.id = l.component_id
            join (select component_id, min(snapshot_id) as first_snapshot from listing
                  where component_id in (select component_id from listing where snapshot_id = @snapshot) group by component_id) f on f.component_id = l.component_id
            where l.snapshot_id = @snapshot order by l.position
            """, new { snapshot }, commandTimeout: 600);
        await foreach (var row in rows.WithCancellation(stop))
        {
            yield return row.ToOutcome(snapshot);
        }
    }

    private sealed class Row
    {
        public string? Purl { get; init; }
        public string? PackageGroup { get; init; }
        public string Name { get; init; } = "";
        public string? Version { get; init; }
        public string? VersionRange { get; init; }
        public long? Claims { get; init; }
        public long FirstSnapshot { get; init; }
        public long Nth { get; init; }

        public ComponentOutcome ToOutcome(long snapshot) => new(
            Purl ?? $"{(PackageGroup is null ? "" : PackageGroup + "/")}{Name}{((Version ?? VersionRange) is { } version ? "@" + version : "")}",
            Nth > 1 ? "repeated" : FirstSnapshot == snapshot ? "added" : "known",
            [.. Lacking()]);

        private IEnumerable<string> Lacking()
        {
            if (Purl is null)
            {
                yield return "purl";
            }

            if (Version is null)
            {
                yield return "version";
            }

            if (Claims is null)
            {
                yield return "license";
            }
        }
    }
}
