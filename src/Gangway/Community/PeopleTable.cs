using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Gangway.Office.Community.Privacy;
using Gangway.Storage;

namespace Gangway.Community;

/// <summary>What the store keeps about people: pseudonyms everywhere, names in <c>person_vault</c> alone. The caller holds the transaction.</summary>
internal static class PeopleTable
{
    private const int SecretBytes = 32;

    public sealed record Vaulted(string Pseudonym, string Identity, string Purpose, string KeptAt);

    public sealed record Access(string At, string Account, string Act, string? Purpose);

    public sealed record Proposal(string Key, string Left, string Right, string Reason);

    public sealed record Decision(string Left, string Right, bool AreSame);

    /// <summary>The key of the installation; null where none was made yet.</summary>
    /// <exception cref="InvalidDataException">What is kept is no key.</exception>
    public static async Task<PseudonymKey?> Key(DbConnection connection, CancellationToken stop)
    {
        var secret = await connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition("select secret from pseudonym_key where id = 1", cancellationToken: stop));
        return secret is null ? null : PseudonymKey.Create(secret, out var issue) ?? throw new InvalidDataException($"{issue!.Message} {issue.HowToFix}");
    }

    /// <summary>The key of the installation, made by chance where there is none.</summary>
    public static async Task<PseudonymKey> KeyOrNew(DbConnection connection, DateTimeOffset now, CancellationToken stop)
    {
        if (await Key(connection, stop) is { } key)
        {
            return key;
        }

        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        await connection.ExecuteAsync(new CommandDefinition("insert into pseudonym_key (id, secret, made_at) values (1, @secret, @at)", new { secret, at = Store.Time(now) }, cancellationToken: stop));
        return PseudonymKey.Create(secret, out _)!;
    }

    public static async Task<ImmutableArray<string>> Erased(DbConnection connection, CancellationToken stop) =>
        [.. await connection.QueryAsync<string>(new CommandDefinition("select pseudonym from erasure", cancellationToken: stop))];

    public static async Task<ImmutableArray<Decision>> Decisions(DbConnection connection, CancellationToken stop) =>
        [.. (await connection.QueryAsync<(string Left, string Right, long Same)>(new CommandDefinition(
            "select left_pseudonym, right_pseudonym, are_same from identity_decision order by left_pseudonym, right_pseudonym", cancellationToken: stop)))
            .Select(row => new Decision(row.Left, row.Right, row.Same != 0))];

    public static async Task<ImmutableArray<CouncilStep>> Steps(DbConnection connection, CancellationToken stop) =>
        [.. (await connection.QueryAsync<(string Action, string Role, string Actor, string At)>(new CommandDefinition("select action, role, actor, at from council_step order by id", cancellationToken: stop)))
            .Select(row => new CouncilStep(
                Enum.TryParse<CouncilAction>(row.Action, out var action) ? action : throw Unreadable(row.Action),
                Enum.TryParse<CouncilRole>(row.Role, out var role) ? role : throw Unreadable(row.Role), row.Actor, DateTimeOffset.Parse(row.At)))];

    public static Task Keep(DbConnection connection, CouncilStep step, CancellationToken stop) => connection.ExecuteAsync(new CommandDefinition(
        "insert into council_step (action, role, actor, at) values (@action, @role, @actor, @at)",
        new { action = step.Action.ToString(), role = step.Role.ToString(), actor = step.Actor, at = Store.Time(step.At) }, cancellationToken: stop));

    public static Task Log(DbConnection connection, DateTimeOffset now, string act, string? pseudonym, string? purpose, CancellationToken stop) => connection.ExecuteAsync(new CommandDefinition(
        "insert into vault_access (at, account, act, pseudonym, purpose) values (@at, @account, @act, @pseudonym, @purpose)",
        new { at = Store.Time(now), account = Environment.UserName, act, pseudonym, purpose }, cancellationToken: stop));

    public static async Task<ImmutableArray<Access>> Accesses(DbConnection connection, string pseudonym, CancellationToken stop) =>
        [.. (await connection.QueryAsync<(string At, string Account, string Act, string? Purpose)>(new CommandDefinition(
            "select at, account, act, purpose from vault_access where pseudonym = @pseudonym or pseudonym is null order by id", new { pseudonym }, cancellationToken: stop)))
            .Select(row => new Access(row.At, row.Account, row.Act, row.Purpose))];

    /// <summary>Keeps proposals, without names; those known already stay as they are.</summary>
    public static async Task Keep(DbConnection connection, IEnumerable<Proposal> proposals, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var proposal in proposals)
        {
            await connection.ExecuteAsync(new CommandDefinition(
                """
                insert into identity_proposal (proposal_key, left_pseudonym, right_pseudonym, reason, proposed_at)
                select @Key, @Left, @Right, @Reason, @at where not exists (select 1 from identity_proposal where proposal_key = @Key)
                """, new { proposal.Key, proposal.Left, proposal.Right, proposal.Reason, at = Store.Time(now) }, cancellationToken: stop));
        }
    }

    /// <summary>Proposals whose key begins so.</summary>
    public static async Task<ImmutableArray<Proposal>> Proposals(DbConnection connection, string start, CancellationToken stop) =>
        [.. (await connection.QueryAsync<(string Key, string Left, string Right, string Reason)>(new CommandDefinition(
            "select proposal_key, left_pseudonym, right_pseudonym, reason from identity_proposal where substr(proposal_key, 1, length(@start)) = @start", new { start }, cancellationToken: stop)))
            .Select(row => new Proposal(row.Key, row.Left, row.Right, row.Reason))];

    /// <summary>Keeps a person's decision; a later one about the same two takes its place.</summary>
    public static async Task Keep(DbConnection connection, Decision decision, DateTimeOffset now, CancellationToken stop)
    {
        var (left, right) = string.CompareOrdinal(decision.Left, decision.Right) <= 0 ? (decision.Left, decision.Right) : (decision.Right, decision.Left);
        await connection.ExecuteAsync(new CommandDefinition("delete from identity_decision where left_pseudonym = @left and right_pseudonym = @right", new { left, right }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into identity_decision (left_pseudonym, right_pseudonym, are_same, account, decided_at) values (@left, @right, @same, @account, @at)",
            new { left, right, same = decision.AreSame ? 1L : 0L, account = Environment.UserName, at = Store.Time(now) }, cancellationToken: stop));
    }

    public static async Task<int> Vault(DbConnection connection, IEnumerable<(string Pseudonym, string Spelling, string Identity)> people, string purpose, DateTimeOffset now, CancellationToken stop)
    {
        var kept = 0;
        foreach (var (pseudonym, spelling, identity) in people)
        {
            kept += await connection.ExecuteAsync(new CommandDefinition(
                """
                insert into person_vault (pseudonym, spelling, identity, purpose, kept_at)
                select @pseudonym, @spelling, @identity, @purpose, @at where not exists (select 1 from person_vault where pseudonym = @pseudonym and spelling = @spelling)
                """, new { pseudonym, spelling, identity = identity.Replace('\0', '\uFFFD'), purpose, at = Store.Time(now) }, cancellationToken: stop));
        }

        return kept;
    }

    public static async Task<ImmutableArray<Vaulted>> Vault(DbConnection connection, string pseudonym, CancellationToken stop) =>
        [.. (await connection.QueryAsync<(string Pseudonym, string Identity, string Purpose, string KeptAt)>(new CommandDefinition(
            "select pseudonym, identity, purpose, kept_at from person_vault where pseudonym = @pseudonym order by identity", new { pseudonym }, cancellationToken: stop)))
            .Select(row => new Vaulted(row.Pseudonym, row.Identity, row.Purpose, row.KeptAt))];

    /// <summary>Everything kept under a pseudonym goes, but that it went; how many rows there were.</summary>
    public static async Task<int> Erase(DbConnection connection, string pseudonym, DateTimeOffset now, CancellationToken stop)
    {
        var gone = await connection.ExecuteAsync(new CommandDefinition("delete from person_vault where pseudonym = @pseudonym", new { pseudonym }, cancellationToken: stop))
            + await connection.ExecuteAsync(new CommandDefinition("delete from identity_proposal where left_pseudonym = @pseudonym or right_pseudonym = @pseudonym", new { pseudonym }, cancellationToken: stop))
            + await connection.ExecuteAsync(new CommandDefinition("delete from identity_decision where left_pseudonym = @pseudonym or right_pseudonym = @pseudonym", new { pseudonym }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into erasure (pseudonym, erased_at) select @pseudonym, @at where not exists (select 1 from erasure where pseudonym = @pseudonym)", new { pseudonym, at = Store.Time(now) }, cancellationToken: stop));
        return gone;
    }

    public static async Task<string?> SeatDigest(DbConnection connection, CouncilRole role, string actor, CancellationToken stop) => await connection.ExecuteScalarAsync<string?>(new CommandDefinition(
        "select token_digest from council_seat where role = @role and actor = @actor", new { role = role.ToString(), actor }, cancellationToken: stop));

    public static Task<long> Seats(DbConnection connection, CouncilRole role, CancellationToken stop) => connection.ExecuteScalarAsync<long>(new CommandDefinition(
        "select count(*) from council_seat where role = @role", new { role = role.ToString() }, cancellationToken: stop));

    /// <summary>Whether a token of that role has this digest.</summary>
    public static async Task<bool> Holds(DbConnection connection, CouncilRole role, string digest, CancellationToken stop) => await connection.ExecuteScalarAsync<long>(new CommandDefinition(
        "select count(*) from council_seat where role = @role and token_digest = @digest", new { role = role.ToString(), digest }, cancellationToken: stop)) > 0;

    public static Task Seat(DbConnection connection, CouncilRole role, string actor, string digest, DateTimeOffset now, CancellationToken stop) => connection.ExecuteAsync(new CommandDefinition(
        "insert into council_seat (role, actor, token_digest, seated_at) values (@role, @actor, @digest, @at)",
        new { role = role.ToString(), actor, digest, at = Store.Time(now) }, cancellationToken: stop));

    private static InvalidDataException Unreadable(string word) => new($"the steps of the works-council mode hold the word \"{word}\", which nobody wrote: restore a backup");
}
