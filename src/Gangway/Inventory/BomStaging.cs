using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gangway.Office.Inventory;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary>
/// The components of one document in a table of the connection's own: what the store makes of them depends on what the end of the
/// document says. The caller holds the transaction.
/// </summary>
internal sealed class BomStaging(IDatabase database, DbConnection connection)
{
    private static readonly string[] Columns =
        ["position", "identity", "purl", "versionless", "package_group", "name", "version", "version_range", "type", "claims", "local_id", "directness", "scope", "source_repository"];

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    /// <summary>How many components there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes all components as they come.</summary>
    public async Task Fill(IEnumerable<Component> components, CancellationToken stop)
    {
        await Execute(
            """
            create temporary table staged (position bigint, identity text, purl text, versionless text, package_group text, name text, version text, version_range text, type text,
                                           claims text, local_id text, directness bigint, scope bigint, source_repository text)
            """, stop);
        await database.Fill(connection, "staged", Columns, Rows(components), stop);
    }

    /// <summary>Removes the repetition of the subject among the components, if it stands there.</summary>
    public async Task RemoveSubject(string id, CancellationToken stop)
    {
        if (!positions.Remove(id, out var hole))
        {
            return;
        }

        await Execute("delete from staged where position = @hole", stop, new { hole = (long)hole });
        await Execute("update staged set position = position - 1 where position > @hole", stop, new { hole = (long)hole });
        foreach (var (other, position) in positions)
        {
            positions[other] = position > hole ? position - 1 : position;
        }

        Count--;
    }

    /// <summary>Says how near the subject the components are; those that are not named keep what they came with.</summary>
    public async Task Reach(IReadOnlyDictionary<string, Directness> levels, CancellationToken stop)
    {
        await Execute("create temporary table reached (position bigint primary key, directness bigint)", stop);
        var rows = levels
            .Where(level => positions.ContainsKey(level.Key))
            .Select(level => (Position: (long)positions[level.Key], Level: (long)level.Value))
            .OrderBy(row => row.Position);
        await database.Fill(connection, "reached", ["position", "directness"], rows.Select(row => new object?[] { row.Position, row.Level }), stop);
    }

    /// <summary>Lists the components under a snapshot; <see cref="Reach"/> comes before.</summary>
    /// <returns>How many of them the store had not seen before.</returns>
    public async Task<long> List(long snapshot, CancellationToken stop)
    {
        await Execute("insert into license_claims (claims) select distinct claims from staged where claims is not null on conflict (claims) do nothing", stop);
        var added = await Execute(
            """
            insert into component (identity, purl, versionless, package_group, name, version, version_range, type)
            select identity, min(purl), min(versionless), min(package_group), min(name), min(version), min(version_range), min(type) from staged where true group by identity
            on conflict (identity) do nothing
            """, stop);
        await Execute(
            """
            insert into listing (snapshot_id, position, component_id, license_claims_id, local_id, directness, scope, source_repository)
            select @snapshot, s.position, c.id, k.id, s.local_id, coalesce(r.directness, s.directness), s.scope, s.source_repository
            from staged s join component c on c.identity = s.identity left join license_claims k on k.claims = s.claims left join reached r on r.position = s.position
            order by s.position
            """, stop, new { snapshot });
        return added;
    }

    /// <summary>Stores the edges between what is listed; those that name nothing are left out.</summary>
    /// <returns>How many they are.</returns>
    public async Task<long> AddDependencies(long snapshot, string? subject, ImmutableArray<Dependency> dependencies, CancellationToken stop)
    {
        if (subject is not null)
        {
            positions.TryAdd(subject, -1);
        }

        var edges = new List<(int From, int To)>(dependencies.Length);
        foreach (var dependency in dependencies)
        {
            if (positions.TryGetValue(dependency.From, out var from) && positions.TryGetValue(dependency.To, out var to) && to >= 0)
            {
                edges.Add((from, to));
            }
        }

        edges.Sort();
        return await database.Fill(connection, "dependency", ["snapshot_id", "from_position", "to_position"],
            edges.Where((edge, at) => at == 0 || edge != edges[at - 1]).Select(edge => new object?[] { snapshot, (long)edge.From, (long)edge.To }), stop);
    }

    /// <summary>Gives the room back; a connection may be used again.</summary>
    public async Task Drop(CancellationToken stop)
    {
        await Execute("drop table if exists staged", stop);
        await Execute("drop table if exists reached", stop);
    }

    private IEnumerable<object?[]> Rows(IEnumerable<Component> components)
    {
        foreach (var component in components)
        {
            positions.TryAdd(component.Id, Count);
            var purl = component.Purl?.ToString();
            yield return
            [
                (long)Count++, purl ?? NameIdentity(component), purl, component.Purl?.WithoutVersion().ToString(), component.Group, component.Name,
                component.Version, component.Constraint, component.Type, ClaimsText.Of(component), component.Id,
                (long)component.Directness, (long)component.Scope, component.SourceRepository,
            ];
        }
    }

    private static string NameIdentity(Component component) =>
        $"name:{component.Group}/{component.Name}@{component.Version ?? component.Constraint}";

    private Task<int> Execute(string sql, CancellationToken stop, object? values = null) =>
        connection.ExecuteAsync(new CommandDefinition(sql, values, commandTimeout: 600, cancellationToken: stop));
}
