using System.Data.Common;
using Gangway.Norms;

namespace Gangway.Storage;

/// <summary>The numbered steps that made the schema what it is. A step that was released is never changed; the next one is added.</summary>
internal static class Migrations
{
    private static readonly Step[] All = Steps();

    public static int Newest => All[^1].Number;

    private sealed record Step(int Number, string Path);

    /// <summary>Runs the steps that are missing, inside the caller's transaction; how many there were.</summary>
    /// <exception cref="InvalidDataException">The store was written by a newer version.</exception>
    public static async Task<int> Run(IDatabase database, DbConnection connection, CancellationToken stop)
    {
        await connection.Run("create table if not exists migration (number bigint primary key, name text not null)", stop);
        var (ran, done) = await Ran(connection, stop);
        if (done > Newest)
        {
            throw new InvalidDataException(
                $"the store {database.Name} has schema {done}, this version knows {Newest}: use the newer version that wrote it, or restore a backup");
        }

        // By number, not by the highest: steps are written on branches, and a later one may have come in first.
        var missing = 0;
        foreach (var step in All)
        {
            if (!ran[step.Number])
            {
                await connection.Run(database.Spell(Embedded.Text(step.Path)), stop);
                await connection.Run("insert into migration (number, name) values (@number, @name)", stop,
                    ("@number", (long)step.Number), ("@name", Path.GetFileNameWithoutExtension(step.Path)));
                missing++;
            }
        }

        return missing;
    }

    /// <summary>The highest step that ran; 0 where none did.</summary>
    public static async Task<int> Done(DbConnection connection, CancellationToken stop) => (await Ran(connection, stop)).Done;

    /// <summary>Whether each known step ran, and the highest of all that did.</summary>
    private static async Task<(bool[] Ran, int Done)> Ran(DbConnection connection, CancellationToken stop)
    {
        var (ran, done) = (new bool[Newest + 1], 0);
        await connection.Each("select number from migration", row =>
        {
            var number = (int)row.GetInt64(0);
            done = Math.Max(done, number);
            ran[number <= Newest ? number : 0] = true;
        }, stop);
        return (ran, done);
    }

    private static Step[] Steps()
    {
        var paths = Embedded.Below("migrations").ToArray();
        var steps = new Step[paths.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = new(int.Parse(Path.GetFileName(paths[i]).Split('-')[0]), paths[i]);
        }

        return steps;
    }
}
