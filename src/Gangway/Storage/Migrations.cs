using System.Data.Common;
using Dapper;
using Gangway.Norms;

namespace Gangway.Storage;

/// <summary>The numbered steps that made the schema what it is. A step that was released is never changed; the next one is added.</summary>
internal static class Migrations
{
    /// <summary>Number and text of every step, in order.</summary>
    public static IReadOnlyList<(int Number, string Name, string Sql)> All { get; } =
        [.. Embedded.Below("migrations").Select(path => (int.Parse(Path.GetFileName(path).Split('-')[0]), Path.GetFileNameWithoutExtension(path), Embedded.Text(path)))];

    public static int Newest => All[^1].Number;

    /// <summary>Runs the steps that are missing, inside the caller's transaction; how many there were.</summary>
    /// <exception cref="InvalidDataException">The store was written by a newer version.</exception>
    public static async Task<int> Run(IDatabase database, DbConnection connection, CancellationToken stop)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "create table if not exists migration (number bigint primary key, name text not null)", cancellationToken: stop));
        var done = await Done(connection, stop);
        if (done > Newest)
        {
            throw new InvalidDataException(
                $"the store {database.Name} has schema {done}, this version knows {Newest}: use the newer version that wrote it, or restore a backup");
        }

        // By number, not by the highest: steps are written on branches, and a later one may have come in first.
        var ran = (await connection.QueryAsync<long>(new CommandDefinition("select number from migration", cancellationToken: stop))).ToHashSet();
        var missing = All.Where(step => !ran.Contains(step.Number)).ToList();
        foreach (var (number, name, sql) in missing)
        {
            await connection.ExecuteAsync(new CommandDefinition(database.Spell(sql), cancellationToken: stop));
            await connection.ExecuteAsync(new CommandDefinition(
                "insert into migration (number, name) values (@number, @name)", new { number = (long)number, name }, cancellationToken: stop));
        }

        return missing.Count;
    }

    public static async Task<int> Done(DbConnection connection, CancellationToken stop) =>
        (int)await connection.ExecuteScalarAsync<long>(new CommandDefinition("select coalesce(max(number), 0) from migration", cancellationToken: stop));
}
