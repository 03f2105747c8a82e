using Dapper;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Storage;

public sealed class StoreTests(PostgresCluster postgres) : IDisposable
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"serialNumber":"urn:uuid:11111111-1111-4111-8111-111111111111",
         "metadata":{"timestamp":"2026-01-02T03:04:05Z","component":{"type":"application","name":"shop","version":"4.2","bom-ref":"shop"}},
         "components":[
           {"type":"library","name":"left-pad","version":"1.3.0","bom-ref":"a","purl":"pkg:npm/left-pad@1.3.0","licenses":[{"license":{"id":"MIT"}}]},
           {"type":"library","name":"odd","version":"2","bom-ref":"b"}],
         "dependencies":[{"ref":"shop","dependsOn":["a"]},{"ref":"a","dependsOn":["b"]}]}
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    public static TheoryData<string> Databases() => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_document_becomes_a_snapshot_with_its_graph(string database)
    {
        var data = Place(database);

        var run = await Import(data, workspace.Write("bom.json", Bom));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(("imported", "shop", "4.2", 2, 2, 2), Row(run));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_content_twice_is_kept_once(string database)
    {
        var data = Place(database);
        var file = workspace.Write("bom.json", Bom);
        await Import(data, file);

        var again = await Import(data, file);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal("unchanged", Row(again).Outcome);
        Assert.Equal(1, await Count(data, "snapshot"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_older_document_after_a_newer_one_is_kept_and_said(string database)
    {
        var data = Place(database);
        await Import(data, workspace.Write("new.json", Bom.Replace("2026-01-02", "2026-02-02")));

        var older = await Import(data, workspace.Write("old.json", Bom.Replace("\"odd\"", "\"even\"")));

        Assert.Equal(3, older.ExitCode);
        Assert.Equal("older", Row(older).Outcome);
        Assert.Equal(2, await Count(data, "snapshot"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_documents_that_claim_to_be_the_same_one_are_a_conflict(string database)
    {
        var data = Place(database);
        await Import(data, workspace.Write("one.json", Bom));

        var other = await Import(data, workspace.Write("two.json", Bom.Replace("\"odd\"", "\"even\"")));

        Assert.Equal(3, other.ExitCode);
        Assert.Equal("conflict", Row(other).Outcome);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_document_that_lost_something_is_never_called_imported(string database)
    {
        var lost = await Import(Place(database), workspace.Write("bom.json", Bom.Replace("\"dependsOn\":[\"b\"]", "\"dependsOn\":[\"nowhere\"]")));

        Assert.Equal(3, lost.ExitCode);
        Assert.Equal("incomplete", Row(lost).Outcome);
        Assert.NotEqual("", lost.Error);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_refused_document_leaves_nothing_behind(string database)
    {
        var data = Place(database);

        var refused = await Import(data, workspace.Write("bom.json", Bom[..300]));

        Assert.Equal(1, refused.ExitCode);
        Assert.Equal(0, await Count(data, "product"));
        Assert.Equal(0, await Count(data, "component"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Components_are_kept_once_however_many_products_list_them(string database)
    {
        var data = Place(database);
        await Import(data, workspace.Write("shop.json", Bom));
        await Import(data, workspace.Write("till.json", Bom.Replace("shop", "till")));

        Assert.Equal(2, await Count(data, "component"));
        Assert.Equal(4, await Count(data, "listing"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Why_reads_the_graph_back_from_the_store(string database)
    {
        var data = Place(database);
        await Import(data, workspace.Write("bom.json", Bom));

        var run = await Terminal.Run("bom", "why", "odd", "--data", data, "--format", "json");

        Assert.Equal("shop@4.2 > pkg:npm/left-pad@1.3.0 > odd@2", run.Json.GetProperty("rows")[0].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task A_backup_of_one_database_fills_the_other(string from, string to)
    {
        var (old, young) = (Place(from), Place(to));
        await Import(old, workspace.Write("bom.json", Bom));

        Assert.Equal(0, (await Terminal.Run("backup", workspace.Path("backup.zip"), "--data", old)).ExitCode);
        Assert.Equal(0, (await Terminal.Run("restore", workspace.Path("backup.zip"), "--data", young)).ExitCode);

        Assert.Equal("unchanged", Row(await Import(young, workspace.Path("bom.json"))).Outcome);
        Assert.Equal("imported", Row(await Import(young, workspace.Write("next.json", Bom.Replace("4.2", "4.3")))).Outcome);
        foreach (var table in new[] { "component", "listing", "dependency", "document" })
        {
            Assert.True(await Count(young, table) >= await Count(old, table), table);
        }
    }

    [Fact]
    public async Task A_damaged_backup_restores_nothing()
    {
        var (old, young) = (Place("sqlite"), Place("sqlite"));
        await Import(old, workspace.Write("bom.json", Bom));
        await Terminal.Run("backup", workspace.Path("backup.zip"), "--data", old);
        var bytes = File.ReadAllBytes(workspace.Path("backup.zip"));
        bytes[bytes.AsSpan().IndexOf("component.jsonl"u8) + 40] ^= 0x5A; // inside what was packed: a date in a header would change nothing
        workspace.Write("damaged.zip", bytes);
        workspace.Write("cut.zip", bytes[..(bytes.Length / 2)]);

        Assert.Equal(1, (await Terminal.Run("restore", workspace.Path("damaged.zip"), "--data", young)).ExitCode);
        Assert.Equal(1, (await Terminal.Run("restore", workspace.Path("cut.zip"), "--data", young)).ExitCode);
        Assert.Equal(0, await Count(young, "product"));
    }

    [Fact]
    public async Task A_store_that_holds_only_answers_is_never_overwritten_either()
    {
        var (full, asked) = (Place("sqlite"), Place("sqlite"));
        await Import(full, workspace.Write("bom.json", Bom));
        await Terminal.Run("backup", workspace.Path("backup.zip"), "--data", full);
        await Terminal.Run("ask", "use", "pkg:npm/pad@1.0", "--license", "MIT", "--data", asked);

        var restored = await Terminal.Run("restore", workspace.Path("backup.zip"), "--data", asked);

        Assert.Equal(1, restored.ExitCode);
        Assert.Contains("not empty", restored.Error, StringComparison.Ordinal);
        Assert.Equal((0, 1), (await Count(asked, "product"), await Count(asked, "ask")));
    }

    [Fact]
    public async Task A_backup_holds_every_table_but_what_can_be_read_again()
    {
        var data = Place("sqlite");
        await Terminal.Run("init", "--data", data);
        await Terminal.Run("backup", workspace.Path("backup.zip"), "--data", data);
        await using var store = await Store.Open(data, TestContext.Current.CancellationToken);
        var tables = await store.Read(connection => connection.QueryAsync<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"), TestContext.Current.CancellationToken);
        using var zip = System.IO.Compression.ZipFile.OpenRead(workspace.Path("backup.zip"));

        Assert.Equal(
            tables.Except(["migration", "license_reading"]).Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.Name).Where(name => name.EndsWith(".jsonl", StringComparison.Ordinal)).Select(name => name[..^6]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_store_that_holds_something_is_never_overwritten()
    {
        var data = Place("sqlite");
        await Import(data, workspace.Write("bom.json", Bom));
        await Terminal.Run("backup", workspace.Path("backup.zip"), "--data", data);

        var again = await Terminal.Run("restore", workspace.Path("backup.zip"), "--data", data);

        Assert.Equal(1, again.ExitCode);
        Assert.Contains("not empty", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        var data = Place("sqlite");
        await using (var store = await Store.Open(data, TestContext.Current.CancellationToken))
        {
            await store.Write(connection => connection.ExecuteAsync("insert into migration (number, name) values (9999, 'later')"), TestContext.Current.CancellationToken);
        }

        var run = await Terminal.Run("init", "--data", data);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("newer version", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_embedded_store_keeps_every_commit_and_is_nobody_else_s_to_read()
    {
        var data = Place("sqlite");
        await using var store = await Store.Open(data, TestContext.Current.CancellationToken);
        await using var connection = await store.Database.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);

        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("pragma journal_mode"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("pragma synchronous"));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: file modes are Unix's");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(data));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_doctor_finds_a_fresh_store_well(string database)
    {
        var checks = (await Terminal.Run("doctor", "--data", Place(database), "--format", "json")).Json;

        Assert.Contains(checks.GetProperty("rows").EnumerateArray(), check => check.GetProperty("check").GetString() == "store" && check.GetProperty("well").GetBoolean());
    }

    [Fact]
    public async Task The_doctor_says_how_to_mend_a_store_that_cannot_be_opened()
    {
        var file = workspace.Write("a-file", "not a folder");

        var run = await Terminal.Run("doctor", "--data", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--data", run.Output, StringComparison.Ordinal);
    }

    private string Place(string database) => database == "postgres" ? postgres.NewDatabase() : workspace.Path($"store{Guid.NewGuid():N}");

    private static Task<Terminal> Import(string data, string file) => Terminal.Run("bom", "import", file, "--data", data, "--format", "json");

    private static (string Outcome, string? Product, string? Release, int Components, int New, int Dependencies) Row(Terminal run)
    {
        var row = run.Json.GetProperty("rows")[0];
        return (row.GetProperty("outcome").GetString()!, row.GetProperty("product").GetString(), row.GetProperty("release").GetString(),
            row.GetProperty("components").GetInt32(), row.GetProperty("new").GetInt32(), row.GetProperty("dependencies").GetInt32());
    }

    private static async Task<long> Count(string data, string table)
    {
        await using var store = await Store.Open(data, TestContext.Current.CancellationToken);
        return await store.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {table}"), TestContext.Current.CancellationToken);
    }
}
