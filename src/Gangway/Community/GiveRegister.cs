using System.Collections.Immutable;
using System.Data.Common;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Community.People;
using Gangway.Office.Community.Privacy;
using Gangway.Storage;

namespace Gangway.Community;

/// <summary>
/// What people decided and asked for, as the store keeps it: erasures, decisions about identities, the works-council mode. Without a store there is none of it.
/// </summary>
internal sealed record GiveRegister(PseudonymKey? Key, ImmutableArray<string> Erased, ImmutableArray<PeopleTable.Decision> Decisions, WorksCouncilMode Mode)
{
    private const string Source = "store";

    public static GiveRegister Empty { get; } = new(null, [], [], WorksCouncilMode.Initial);

    /// <summary>Reads the store where there is one: a command that only shows makes none.</summary>
    public static async Task<GiveRegister> Read(string? data, CancellationToken stop)
    {
        if (!Exists(Store.Place(data)))
        {
            return Empty;
        }

        await using var store = await Store.Open(data, stop);
        return await store.Read(connection => Read(connection, stop), stop);
    }

    /// <exception cref="InvalidDataException">The steps that are kept could not have been taken: nobody may work on such a store.</exception>
    public static async Task<GiveRegister> Read(DbConnection connection, CancellationToken stop)
    {
        var (mode, refusal) = WorksCouncilMode.Replay(await PeopleTable.Steps(connection, stop));
        return refusal is not null
            ? throw new InvalidDataException($"works-council mode, {refusal.Path}: {refusal.Message} Restore the store from a backup.")
            : new(await PeopleTable.Key(connection, stop), await PeopleTable.Erased(connection, stop), await PeopleTable.Decisions(connection, stop), mode);
    }

    public ErasureList Erasures(MailProviders providers) => new(Key, Erased, providers);

    /// <summary>The decisions that concern somebody who is here, in the words of this reading.</summary>
    /// <param name="personKeys">Of everybody who may be meant.</param>
    public ImmutableArray<IdentityDecision> DecisionsAbout(IEnumerable<string> personKeys)
    {
        if (Key is not { } key || Decisions.IsEmpty)
        {
            return [];
        }

        var byPseudonym = personKeys.Distinct(StringComparer.Ordinal).ToLookup(key.PseudonymOf, StringComparer.Ordinal);
        return [.. Decisions.SelectMany(decision => byPseudonym[decision.Left].SelectMany(left => byPseudonym[decision.Right]
            .Select(right => new IdentityDecision(left, right, decision.AreSame, new Evidence(Source)))))];
    }

    private static bool Exists(string place) => PostgresDatabase.IsAddress(place) || File.Exists(Store.FileOf(place));
}
