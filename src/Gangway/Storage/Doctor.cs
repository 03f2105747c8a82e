using System.Runtime.InteropServices;
using Dapper;
using Gangway.Community;

namespace Gangway.Storage;

/// <summary>Looks at everything Gangway stands on and says what is wrong and how to mend it.</summary>
internal static class Doctor
{
    /// <param name="Subject">What was looked at.</param>
    /// <param name="IsWell">Null where it could not be found out.</param>
    /// <param name="Finding">What was seen.</param>
    /// <param name="HowToFix">Null where nothing is to be done.</param>
    public sealed record Check(string Subject, bool? IsWell, string Finding, string? HowToFix);

    private const long LeastFreeSpace = 500L * 1024 * 1024;

    public static async Task<List<Check>> Examine(string? data, CancellationToken stop)
    {
        var checks = new List<Check>
        {
            new("runtime", true, $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors", null),
            await Git(stop),
        };
        try
        {
            await using var store = await Store.Open(data, stop);
            checks.AddRange(await StoreChecks(store, stop));
        }
        catch (Exception error) when (error is System.Data.Common.DbException or IOException or UnauthorizedAccessException or InvalidDataException or UriFormatException or ArgumentException)
        {
            checks.Add(new Check("store", false, error.Message, "Check the place (--data or $GANGWAY_DATA), its permissions, and whether the database runs."));
        }

        return checks;
    }

    private static async Task<List<Check>> StoreChecks(Store store, CancellationToken stop)
    {
        await using var connection = await store.Database.Source.OpenConnectionAsync(stop);
        var complaints = await store.Database.Complaints(connection, stop);
        var snapshots = await connection.ExecuteScalarAsync<long>("select count(*) from snapshot");
        var components = await connection.ExecuteScalarAsync<long>("select count(*) from component");
        var checks = new List<Check>
        {
            new("store", true, $"{store.Database.Name}, schema {await Migrations.Done(connection, stop)}, {snapshots} snapshots, {components} components", null),
            new("integrity", complaints.Count == 0, complaints.Count == 0 ? "no complaint" : string.Join("; ", complaints),
                complaints.Count == 0 ? null : "Restore the newest backup into a new place: gangway restore FILE --data PLACE"),
        };
        if (store.Database is SqliteDatabase)
        {
            checks.Add(Space(Path.GetDirectoryName(store.Database.Name)!));
        }

        return checks;
    }

    private static Check Space(string folder)
    {
        var free = new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        return new Check("space", free >= LeastFreeSpace, $"{free / (1024 * 1024)} MiB free where the store lies",
            free >= LeastFreeSpace ? null : "Make room, or move the store (gangway backup, then restore --data).");
    }

    private static async Task<Check> Git(CancellationToken stop)
    {
        var version = await GitProgram.Version(stop);
        return version is null
            ? new Check("git", false, "not found in PATH", "Install git 2.32 or later: histories cannot be read without it.")
            : new Check("git", true, version, null);
    }
}
