using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gangway.Contract;
using Gangway.Inventory;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Inventory;
using Gangway.Office.Norms;

namespace Gangway.Institution;

/// <summary>The portfolio a policy is held against: what the newest snapshots list, and what was asked.</summary>
internal sealed class PortfolioSource(Policy policy, Context stated, LicenseKnowledge knowledge)
{
    private readonly LicenseClaims claims = new(knowledge);
    private readonly ImmutableArray<(SpdxExpression?, LicenseState)>.Builder licenses = ImmutableArray.CreateBuilder<(SpdxExpression?, LicenseState)>();
    private readonly Dictionary<(SpdxExpression?, LicenseState), int> licensePlaces = [];
    private readonly ImmutableArray<Context>.Builder contexts = ImmutableArray.CreateBuilder<Context>();
    private readonly Dictionary<string, int> contextPlaces = new(StringComparer.Ordinal);

    /// <summary>Every package of the newest snapshot of every product and release.</summary>
    public async Task<Portfolio> OfSnapshots(DbConnection connection, CancellationToken stop)
    {
        var detected = await DetectedLicenseTable.All(connection, stop);
        var newest = (await BomTable.Snapshots(connection, null, null, stop))
            .Where(snapshot => !snapshot.IsOlderThanNewest).DistinctBy(snapshot => (snapshot.Product, snapshot.Release)).ToDictionary(snapshot => snapshot.Id, snapshot => snapshot.Product);
        var stated = (await connection.QueryAsync<(long Id, string Claims)>(new CommandDefinition("select id, claims from license_claims", cancellationToken: stop)))
            .ToDictionary(row => row.Id, row => row.Claims);
        var (byClaims, byPurl) = (new Dictionary<long, int>(), new Dictionary<string, PackageUrl?>(StringComparer.Ordinal));
        var entries = ImmutableArray.CreateBuilder<Portfolio.Entry>();
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            "select l.snapshot_id, c.purl, c.name, c.version, l.license_claims_id, l.scope from listing l join component c on c.id = l.component_id order by l.snapshot_id, l.position", cancellationToken: stop));
        while (await reader.ReadAsync(stop))
        {
            if (newest.TryGetValue(reader.GetInt64(0), out var product))
            {
                var purl = reader.IsDBNull(1) ? null : Purl(reader.GetString(1));
                var claimsId = reader.IsDBNull(4) ? 0 : reader.GetInt64(4);
                var found = purl is not null && detected.TryGetValue(purl.ToString(), out var findings) ? findings : [];
                var name = purl?.ToString() ?? (reader.IsDBNull(3) ? reader.GetString(2) : $"{reader.GetString(2)}@{reader.GetString(3)}");
                entries.Add(new Portfolio.Entry(name, product, purl, License(claimsId, found), Context(product, (DependencyScope)reader.GetInt64(5))));
            }
        }

        return new Portfolio(licenses.ToImmutable(), contexts.ToImmutable(), entries.ToImmutable());

        PackageUrl? Purl(string text)
        {
            if (!byPurl.TryGetValue(text, out var purl))
            {
                byPurl.Add(text, purl = PackageUrl.TryParse(text, out var parsed, out _) ? parsed : null);
            }

            return purl;
        }

        int License(long claimsId, ImmutableArray<LicenseFinding> found)
        {
            if (found.IsEmpty && byClaims.TryGetValue(claimsId, out var known))
            {
                return known;
            }

            var (declared, concluded) = ClaimsText.Parse(stated.GetValueOrDefault(claimsId), new Evidence(""));
            var facts = Conclusion.Of(declared, concluded, found, claims.Understand);
            var place = LicensePlace(facts.Concluded, facts.Basis == ConclusionBasis.Nothing ? LicenseState.None : LicenseState.Unclear);
            if (found.IsEmpty)
            {
                byClaims.Add(claimsId, place);
            }

            return place;
        }
    }

    /// <summary>Every ask that was recorded, with the facts it was asked with.</summary>
    public async Task<Portfolio> OfAsks(DbConnection connection, CancellationToken stop)
    {
        var entries = ImmutableArray.CreateBuilder<Portfolio.Entry>();
        foreach (var row in await AskTable.All(connection, stop))
        {
            var license = row.License is not null && SpdxExpression.TryParse(row.License, knowledge.Ids, SpdxGrammar.Lax, out var expression, out _, out _) ? expression : null;
            var purl = row.Engagement == "use" && PackageUrl.TryParse(row.Named, out var parsed, out _) ? parsed : null;
            var state = Enum.TryParse<LicenseState>(row.LicenseState, out var known) ? known : LicenseState.None;
            entries.Add(new Portfolio.Entry($"#{row.Id} {row.Named}", row.Product ?? "", purl, row.Engagement == "use" ? LicensePlace(license, state) : -1, ContextPlace(row.Facts, () => row.Context)));
        }

        return new Portfolio(licenses.ToImmutable(), contexts.ToImmutable(), entries.ToImmutable());
    }

    private int Context(string product, DependencyScope scope) => ContextPlace($"{(policy.Contexts.ContainsKey(product) ? product : "")}\n{scope}", () =>
    {
        var context = policy.Contexts.GetValueOrDefault(product, Office.Norms.Context.Empty).With("engagement", "use", "portfolio");
        context = stated.Facts.Aggregate(context, (with, fact) => with.With(fact.Key, fact.Value.Value, fact.Value.Basis));
        return scope == DependencyScope.Unknown ? context : context.With("scope", scope.ToString().ToLowerInvariant(), "its document");
    });

    private int ContextPlace(string key, Func<Context> make)
    {
        if (!contextPlaces.TryGetValue(key, out var place))
        {
            contextPlaces.Add(key, place = contexts.Count);
            contexts.Add(make());
        }

        return place;
    }

    private int LicensePlace(SpdxExpression? license, LicenseState state)
    {
        var key = (license, license is null ? state : LicenseState.Known);
        if (!licensePlaces.TryGetValue(key, out var place))
        {
            licensePlaces.Add(key, place = licenses.Count);
            licenses.Add(key);
        }

        return place;
    }
}
