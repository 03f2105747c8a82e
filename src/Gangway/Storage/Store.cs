using System.Data.Common;
using System.Globalization;
using Dapper;
using Gangway.Norms;

namespace Gangway.Storage;

/// <summary>Where records are kept: an embedded database in a folder, or PostgreSQL. Opening it brings its schema up to date.</summary>
internal sealed class Store : IAsyncDisposable
{
    private Store(IDatabase database) => Database = database;

    public IDatabase Database { get; }

    /// <summary>The data asked for, else $GANGWAY_DATA, else the XDG data folder.</summary>
    public static string Place(string? asked) =>
        asked
        ?? (Environment.GetEnvironmentVariable("GANGWAY_DATA") is { Length: > 0 } data ? data : null)
        ?? OwnFolder;

    private static string OwnFolder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg
            ? xdg
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share"),
        "gangway");

    /// <summary>The database file of a folder.</summary>
    public static string FileOf(string folder) => Path.Combine(folder, "gangway.db");

    /// <summary>Whether there may be a store to read: a folder's has a file, an address is taken at its word.</summary>
    public static bool Exists(string? asked) => PostgresDatabase.IsAddress(Place(asked)) || File.Exists(FileOf(Folder(asked)));

    /// <summary>The folder of files that belong to the data asked for: its own, or the user's where the data lie in a database elsewhere.</summary>
    public static string Folder(string? asked)
    {
        var place = Place(asked);
        return Path.GetFullPath(PostgresDatabase.IsAddress(place) ? OwnFolder : place);
    }

    /// <summary>What the firm uses is its own business: nobody else on the machine reads it.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Opens a store and makes it first where there is none.</summary>
    public static async Task<Store> Open(string? asked, CancellationToken stop)
    {
        var place = Place(asked);
        if (PostgresDatabase.IsAddress(place))
        {
            return await Migrated(new PostgresDatabase(place), stop);
        }

        var folder = Folder(place);
        MakeFolder(folder);
        return await Migrated(new SqliteDatabase(FileOf(folder)), stop);
    }

    /// <summary>Runs one piece of writing as a whole: all of it is kept, or nothing.</summary>
    public async Task<T> Write<T>(Func<DbConnection, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await Database.Source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Database.Lock(connection, stop);
        var result = await work(connection);
        await transaction.CommitAsync(stop);
        return result;
    }

    /// <summary>Reads from one state of the store, whatever is written meanwhile.</summary>
    public async Task<T> Read<T>(Func<DbConnection, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await Database.Source.OpenConnectionAsync(stop);
        await using var transaction = connection is Microsoft.Data.Sqlite.SqliteConnection embedded
            ? embedded.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
        return await work(connection);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task<Store> Migrated(IDatabase database, CancellationToken stop)
    {
        var store = new Store(database);
        try
        {
            await store.Write(connection => Migrations.Run(database, connection, stop), stop);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>A time as the store keeps it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
