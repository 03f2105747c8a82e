using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Gangway.Office.Institution.Decisions;
using Gangway.Storage;

namespace Gangway.Institution;

/// <summary>What people decided: added, revoked, never changed.</summary>
internal static class DecisionTable
{
    private const string Columns = """
        id as Id, kind as Kind, allows as Allows, engagement as Engagement, identity as Identity, versions as Versions, product as Product, rules as Rules, rests_on as RestsOn,
        reason as Reason, author as Author, decided_at as DecidedAt, expires_at as ExpiresAt, policy_version as PolicyVersion, revoked_at as RevokedAt, revoked_by as RevokedBy,
        answers_ask as AnswersAsk, replaces as Replaces
        """;

    /// <summary>Keeps a decision; the caller holds the transaction. Its number.</summary>
    public static async Task<long> Add(DbConnection connection, Decision decision, CancellationToken stop) => await connection.ExecuteScalarAsync<long>(new CommandDefinition(
        """
        insert into decision (kind, allows, engagement, identity, versions, product, rules, rests_on, reason, author, decided_at, expires_at, policy_version, answers_ask, replaces)
        values (@kind, @allows, @engagement, @identity, @versions, @product, @rules, @restsOn, @reason, @author, @at, @expires, @policyVersion, @answers, @replaces) returning id
        """,
        new
        {
            kind = decision.Kind.ToString().ToLowerInvariant(), allows = decision.Allows ? 1L : 0L, engagement = decision.Scope.Engagement, identity = decision.Scope.Subject,
            versions = decision.Scope.Versions, product = decision.Scope.Product, rules = JsonSerializer.Serialize(decision.Rules), restsOn = JsonSerializer.Serialize(decision.RestsOn),
            reason = decision.Reason, author = decision.Author, at = Store.Time(decision.At), expires = Store.Time(decision.Expires), policyVersion = decision.PolicyVersion,
            answers = decision.Answers, replaces = decision.Replaces,
        }, cancellationToken: stop));

    public static Task Revoke(DbConnection connection, long id, string by, string reason, DateTimeOffset now, CancellationToken stop) => connection.ExecuteAsync(new CommandDefinition(
        "update decision set revoked_at = @at, revoked_by = @by, revoke_reason = @reason where id = @id and revoked_at is null", new { id, by, reason, at = Store.Time(now) }, cancellationToken: stop));

    /// <summary>Decisions about one identity, whatever their product and versions.</summary>
    public static async Task<ImmutableArray<Decision>> Of(DbConnection connection, string engagement, string identity, CancellationToken stop) => Read(await connection.QueryAsync<Row>(new CommandDefinition(
        $"select {Columns} from decision where substr(identity, 1, 400) = substr(cast(@identity as text), 1, 400) and identity = @identity and engagement = @engagement order by id",
        new { identity, engagement }, cancellationToken: stop)));

    public static async Task<ImmutableArray<Decision>> All(DbConnection connection, CancellationToken stop) =>
        Read(await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from decision order by id", cancellationToken: stop)));

    public static async Task<Decision?> Find(DbConnection connection, long id, CancellationToken stop) =>
        Read(await connection.QueryAsync<Row>(new CommandDefinition($"select {Columns} from decision where id = @id", new { id }, cancellationToken: stop))).FirstOrDefault();

    private static ImmutableArray<Decision> Read(IEnumerable<Row> rows) => [.. rows.Select(row => row.ToDecision())];

    private sealed class Row
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public long Allows { get; init; }
        public string Engagement { get; init; } = "";
        public string Identity { get; init; } = "";
        public string? Versions { get; init; }
        public string? Product { get; init; }
        public string Rules { get; init; } = "";
        public string RestsOn { get; init; } = "";
        public string Reason { get; init; } = "";
        public string Author { get; init; } = "";
        public string DecidedAt { get; init; } = "";
        public string ExpiresAt { get; init; } = "";
        public string PolicyVersion { get; init; } = "";
        public string? RevokedAt { get; init; }
        public string? RevokedBy { get; init; }
        public long? AnswersAsk { get; init; }
        public long? Replaces { get; init; }

        public Decision ToDecision() => new()
        {
            Id = Id,
            Kind = Enum.Parse<DecisionKind>(Kind, ignoreCase: true),
            Allows = Allows != 0,
            Scope = new DecisionScope(Engagement, Identity, Versions, Product),
            Rules = Map(Rules),
            RestsOn = Map(RestsOn),
            Reason = Reason,
            Author = Author,
            At = Time(DecidedAt),
            Expires = Time(ExpiresAt),
            PolicyVersion = PolicyVersion,
            RevokedAt = RevokedAt is null ? null : Time(RevokedAt),
            RevokedBy = RevokedBy,
            Answers = AnswersAsk,
            Replaces = Replaces,
        };

        private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

        private static ImmutableSortedDictionary<string, string> Map(string json) =>
            JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
