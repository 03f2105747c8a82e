using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Inventory;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>What was detected in the sources of components, by purl: evidence that stays beside what suppliers declare.</summary>
internal static class DetectedLicenseTable
{
    /// <summary>Keeps what a tree says of its own work, in place of what an earlier scan of the same component said.</summary>
    /// <param name="connection">In a transaction of the caller's.</param>
    /// <param name="purl">The component, with its version.</param>
    /// <param name="source">What was scanned, as it was named.</param>
    /// <param name="tree">What follows from it.</param>
    /// <param name="now">When.</param>
    /// <param name="stop">Ends it.</param>
    public static Task Put(DbConnection connection, PackageUrl purl, string source, TreeConclusion tree, DateTimeOffset now, CancellationToken stop) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into detected_license (purl_key, purl, source, files, findings, detected_at) values (@key, @purl, @source, @files, @findings, @now)
            on conflict (purl_key) do update set source = excluded.source, files = excluded.files, findings = excluded.findings, detected_at = excluded.detected_at
            """,
            new
            {
                key = StoreKey.Of(purl.ToString()), purl = purl.ToString(), source, files = (long)tree.Files.Length,
                findings = JsonSerializer.Serialize(Findings(tree.Own)), now = Store.Time(now),
            },
            cancellationToken: stop));

    /// <summary>What was detected in one component; empty where nobody looked.</summary>
    public static async Task<ImmutableArray<LicenseFinding>> Of(DbConnection connection, PackageUrl purl, CancellationToken stop) =>
        [.. (await connection.QueryAsync<(string Source, string Findings)>(new CommandDefinition(
            "select source, findings from detected_license where purl_key = @key", new { key = StoreKey.Of(purl.ToString()) }, cancellationToken: stop)))
        .SelectMany(row => Parse(row.Source, row.Findings))];

    /// <summary>Everything that was detected, by purl.</summary>
    public static async Task<ImmutableDictionary<string, ImmutableArray<LicenseFinding>>> All(DbConnection connection, CancellationToken stop) =>
        (await connection.QueryAsync<(string Purl, string Source, string Findings)>(new CommandDefinition(
            "select purl, source, findings from detected_license", cancellationToken: stop)))
        .ToImmutableDictionary(row => row.Purl, row => Parse(row.Source, row.Findings), StringComparer.Ordinal);

    /// <summary>What the tree concludes; where it concludes nothing, all that its license files say, and without any the headers.</summary>
    private static IEnumerable<Kept> Findings(OwnLicense own) => own.Expression is { } expression
        ? [new Kept(expression, Place(own.Texts.Concat(own.Headers).Concat(own.Declared)))]
        : (own.Texts.IsEmpty ? own.Headers : own.Texts).Select(count => new Kept(count.Expression, Place([count])));

    private static string Place(IEnumerable<LicenseCount> counts) => counts.SelectMany(count => count.Evidence).FirstOrDefault()?.ToString() ?? "";

    private static ImmutableArray<LicenseFinding> Parse(string source, string findings) =>
        [.. (JsonSerializer.Deserialize<Kept[]>(findings) ?? []).Select(kept => new LicenseFinding(kept.Expression, LicenseFindingKind.Text, 1,
            new Evidence(kept.Place.Length == 0 ? source : $"{source}/{kept.Place}")))];

    private sealed record Kept(string Expression, string Place);
}
