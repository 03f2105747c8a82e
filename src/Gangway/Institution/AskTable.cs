using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Gangway.Office.Community.Privacy;
using Gangway.Office.Institution.Asking;
using Gangway.Office.Institution.Decisions;
using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary>What was asked and answered, by whom under a pseudonym, and under which version of the policy.</summary>
internal static class AskTable
{
    /// <summary>An ask as it was recorded. Facts are values with where each is known from.</summary>
    public sealed record Row(
        long Id, string AskedAt, string Asker, string Engagement, string Named, string Identity, string? Product, string? License, string LicenseState, string? LicenseSource,
        string Facts, string Verdict, string? Rule, string Fired, string Roles, string PolicyVersion, long? DecisionId, long? WaitsAs, string? ClosedAt)
    {
        public DateTimeOffset At => DateTimeOffset.Parse(AskedAt, System.Globalization.CultureInfo.InvariantCulture);

        public string[] By => Texts(Roles);

        public Context Context => JsonSerializer.Deserialize<Dictionary<string, string[]>>(Facts)!
            .Aggregate(Context.Empty, (context, fact) => context.With(fact.Key, fact.Value[0], fact.Value[1]));
    }

    private const string Columns = """
        id as Id, asked_at as AskedAt, asker as Asker, engagement as Engagement, named as Named, identity as Identity, product as Product, license as License,
        license_state as LicenseState, license_source as LicenseSource, facts as Facts, verdict as Verdict, rule as Rule, fired as Fired, roles as Roles,
        policy_version as PolicyVersion, decision_id as DecisionId, waits_as as WaitsAs, closed_at as ClosedAt
        """;

    /// <summary>Records an ask with its answer; the caller holds the transaction.</summary>
    /// <returns>Its number, and the number under which it waits for a person; null where it does not.</returns>
    public static async Task<(long Id, long? WaitsAs)> Add(
        DbConnection connection, Ask ask, DecidedAnswer answer, string asker, string policyVersion, DateTimeOffset now, CancellationToken stop)
    {
        var facts = JsonSerializer.Serialize(ask.Facts.Facts.ToDictionary(fact => fact.Key, fact => new[] { fact.Value.Value, fact.Value.Basis }));
        // What an unstated fact decides waits for no person: whoever asks states it and asks again.
        var waits = answer.Verdict == Verdict.Ask;
        var license = ask.Subject.License?.ToString();
        var same = waits
            ? await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
                """
                select min(waits_as) from ask where closed_at is null and waits_as = id and engagement = @engagement and identity = @identity and named = @named and facts = @facts
                  and coalesce(product, '') = @product and coalesce(license, '') = @license and policy_version = @policyVersion
                """,
                new { engagement = ask.Engagement, identity = ask.Identity, named = ask.Named, facts, product = ask.Product ?? "", license = license ?? "", policyVersion }, cancellationToken: stop))
            : null;
        var id = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into ask (asked_at, asker, engagement, named, identity, product, license, license_state, license_source, facts, verdict, rule, fired, roles, policy_version, decision_id, waits_as)
            values (@at, @asker, @engagement, @named, @identity, @product, @license, @state, @licenseSource, @facts, @verdict, @rule, @fired, @roles, @policyVersion, @decision, @same) returning id
            """,
            new
            {
                at = Store.Time(now), asker, engagement = ask.Engagement, named = ask.Named, identity = ask.Identity, product = ask.Product, license,
                state = ask.Subject.License is null ? ask.Subject.State.ToString() : nameof(LicenseState.Known), licenseSource = ask.LicenseSource, facts,
                verdict = answer.Verdict.ToString().ToLowerInvariant(), rule = answer.DecidedBy is null ? answer.Answer.DecidedBy?.Name : null,
                fired = JsonSerializer.Serialize(answer.Answer.Fired.Select(rule => rule.Name)), roles = JsonSerializer.Serialize(answer.By), policyVersion,
                decision = answer.DecidedBy?.Id, same,
            }, cancellationToken: stop));
        if (waits && same is null)
        {
            await connection.ExecuteAsync(new CommandDefinition("update ask set waits_as = @id where id = @id", new { id }, cancellationToken: stop));
        }

        return (id, waits ? same ?? id : null);
    }

    /// <summary>Questions that wait for a person, the oldest first, with how often each was asked.</summary>
    public static async Task<ImmutableArray<(Row Ask, long Times)>> Waiting(DbConnection connection, CancellationToken stop)
    {
        var times = (await connection.QueryAsync<(long Id, long Times)>(new CommandDefinition(
            "select waits_as, count(*) from ask where waits_as is not null group by waits_as", cancellationToken: stop))).ToDictionary(pair => pair.Id, pair => pair.Times);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from ask where waits_as = id and closed_at is null order by id", cancellationToken: stop));
        return [.. rows.Select(row => (row, times[row.Id]))];
    }

    /// <summary>An ask by its number; null where there is none.</summary>
    public static async Task<Row?> Find(DbConnection connection, long id, CancellationToken stop) =>
        await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition($"select {Columns} from ask where id = @id", new { id }, cancellationToken: stop));

    public static async Task<ImmutableArray<Row>> All(DbConnection connection, CancellationToken stop) =>
        [.. await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from ask order by id", cancellationToken: stop))];

    /// <summary>How often each rule held in the year before <paramref name="now"/>; null where asks have been recorded for less than that.</summary>
    public static async Task<Dictionary<string, long>?> FiredInYear(DbConnection connection, DateTimeOffset now, CancellationToken stop)
    {
        var since = Store.Time(now.AddYears(-1));
        var first = await connection.ExecuteScalarAsync<string?>(new CommandDefinition("select min(asked_at) from ask", cancellationToken: stop));
        if (first is null || string.CompareOrdinal(first, since) > 0)
        {
            return null;
        }

        var fired = await connection.QueryAsync<string>(new CommandDefinition("select fired from ask where asked_at >= @since", new { since }, cancellationToken: stop));
        return fired.SelectMany(Texts).CountBy(rule => rule).ToDictionary(pair => pair.Key, pair => (long)pair.Value, StringComparer.Ordinal);
    }

    /// <summary>Takes a question off the queue; every ask of it counts as answered.</summary>
    public static Task Close(DbConnection connection, long id, DateTimeOffset now, CancellationToken stop) =>
        connection.ExecuteAsync(new CommandDefinition("update ask set closed_at = @at where waits_as = @id", new { id, at = Store.Time(now) }, cancellationToken: stop));

    /// <summary>Keeps the text of a policy under its version, once.</summary>
    public static Task KeepPolicy(DbConnection connection, Policy policy, string content, DateTimeOffset now, CancellationToken stop) => connection.ExecuteAsync(new CommandDefinition(
        "insert into policy_version (version, digest, name, source, content, first_used) values (@version, @digest, @name, @source, @content, @now) on conflict (version) do nothing",
        new { version = policy.Version, digest = policy.Digest, name = policy.Name, source = policy.Source, content, now = Store.Time(now) }, cancellationToken: stop));

    /// <summary>What the store calls somebody: the same for the same name, and telling nobody who it is.</summary>
    public static async Task<string> Pseudonym(DbConnection connection, string name, CancellationToken stop)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into setting (name, value) values ('pseudonym-secret', @secret) on conflict (name) do nothing",
            new { secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) }, cancellationToken: stop));
        var secret = await connection.ExecuteScalarAsync<string>(new CommandDefinition("select value from setting where name = 'pseudonym-secret'", cancellationToken: stop));
        return PseudonymKey.Create(Convert.FromHexString(secret!), out _)!.PseudonymOf(name)[..12];
    }

    private static string[] Texts(string json) => JsonSerializer.Deserialize<string[]>(json)!;
}
