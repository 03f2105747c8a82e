using System.Diagnostics;
using Npgsql;

[assembly: AssemblyFixture(typeof(Gangway.Tests.Support.PostgresCluster))]

namespace Gangway.Tests.Support;

/// <summary>A throw-away PostgreSQL from Debian's package, started when the first test asks for it and gone with the last.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly Lazy<string?> folder;
    private int databases;

    public PostgresCluster() => folder = new Lazy<string?>(Start);

    /// <summary>The address of a new, empty database. The test is skipped where there is no PostgreSQL.</summary>
    public string NewDatabase()
    {
        Assert.SkipUnless(folder.Value is not null, "skipped: PostgreSQL is not on this machine (Debian: apt-get install postgresql)");
        var name = $"gangway{Interlocked.Increment(ref databases)}";
        using var source = NpgsqlDataSource.Create(Address("postgres"));
        using var create = source.CreateCommand($"create database {name}");
        create.ExecuteNonQuery();
        return Address(name);
    }

    public void Dispose()
    {
        if (folder.IsValueCreated && folder.Value is { } running)
        {
            AsPostgres(running, Binary("pg_ctl")!, "-D", $"{running}/data", "-m", "immediate", "stop");
            Directory.Delete(running, recursive: true);
        }
    }

    private string Address(string database) => $"Host={folder.Value}/socket;Username=postgres;Database={database};Pooling=false";

    private static string? Start()
    {
        if (Binary("initdb") is not { } initdb)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("gangway-pg-").FullName;
        if (IsRoot)
        {
            Run("chown", "postgres", folder);
        }

        var settings = $"-c listen_addresses='' -c unix_socket_directories={folder}/socket -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        var hasStarted = AsPostgres(folder, "mkdir", "-p", $"{folder}/socket")
            && AsPostgres(folder, initdb, "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
            && AsPostgres(folder, Binary("pg_ctl")!, "-D", $"{folder}/data", "-l", $"{folder}/log", "-w", "-o", settings, "start");
        return hasStarted ? folder : null;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string? Binary(string name) => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).LastOrDefault(File.Exists)
        : null;

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static bool AsPostgres(string folder, string program, params string[] arguments) =>
        IsRoot ? Run("runuser", ["-u", "postgres", "--", program, .. arguments], folder) : Run(program, arguments, folder);

    private static bool Run(string program, params string[] arguments) => Run(program, arguments, "/");

    private static bool Run(string program, string[] arguments, string folder)
    {
        // pg_ctl hands its output on to the server, which would keep a redirected pipe open for as long as it runs.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1 < /dev/null", "sh", program, .. arguments])
        {
            WorkingDirectory = folder,
        })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
