using System.Diagnostics;
using System.Text;
using Dapper;
using Gangway.Inventory;
using Gangway.Shell;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>An import that is stopped, by whom and when ever, leaves nothing of the document, and can be begun again.</summary>
public sealed class ImportInterruptionTests(PostgresCluster postgres) : IDisposable
{
    private const int Components = 100_000;

    /// <summary>A component and its listing each; the product, the snapshot, the document.</summary>
    private const long Whole = (2 * Components) + 3;

    private static readonly string[] Kept = ["product", "snapshot", "component", "license_claims", "listing", "dependency", "document"];

    private readonly Workspace workspace = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("sqlite", "reading")]
    [InlineData("sqlite", "storing")]
    [InlineData("postgres", "reading")]
    [InlineData("postgres", "storing")]
    public async Task Cancelled_in_any_stage_it_leaves_nothing(string database, string stage)
    {
        var data = database == "postgres" ? postgres.NewDatabase() : workspace.Path("store");
        var file = Document(10_000);
        await using var store = await Store.Open(data, Stop);
        using var cancelled = new CancellationTokenSource();
        using var screen = new Screen(text => { if (text.Contains(stage, StringComparison.Ordinal)) { cancelled.Cancel(); } });
        var import = new BomImport(store, TimeProvider.System, new Progress(screen, isTerminal: true, TimeProvider.System));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.Run(file, null, null, cancelled.Token));

        Assert.Equal(0, await Rows(store));
        Assert.Equal("imported", (await new BomImport(store, TimeProvider.System, new Progress(TextWriter.Null, false, TimeProvider.System)).Run(file, null, null, Stop)).Outcome);
    }

    [Fact]
    public async Task A_process_that_is_interrupted_or_killed_leaves_a_whole_store_without_the_document()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "skipped: signals and env --default-signal are Linux'");
        var data = workspace.Path("store");
        var file = Document(Components);
        await Terminal.Run("init", "--data", data);

        var (code, error) = await Interrupted(data, file, "INT", time => time > TimeSpan.FromSeconds(0.6));
        Assert.Equal(130, code);
        Assert.Contains("nothing was written", error, StringComparison.Ordinal);
        await AssertWholeAndEmpty(data);

        await Interrupted(data, file, "KILL", time => time > TimeSpan.FromSeconds(0.9));
        await AssertWholeAndEmpty(data);

        // In the midst of writing to the disk: what the log has of it by then counts for nothing, or, past the commit, for all.
        await Interrupted(data, file, "KILL", _ => LengthOf($"{Store.FileOf(data)}-wal") > 2_000_000);
        await using (var store = await Store.Open(data, Stop))
        {
            Assert.Contains(await Rows(store), new long[] { 0, Whole });
        }

        var again = await Terminal.Run("bom", "import", file, "--data", data, "--format", "json");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(Components, again.Json.GetProperty("components").GetInt32());
        Assert.Equal(0, (await Terminal.Run("doctor", "--data", data)).ExitCode);
        await using var full = await Store.Open(data, Stop);
        Assert.Equal(Whole, await Rows(full));
    }

    /// <summary>Starts the program as a person does and sends it a signal when it is time.</summary>
    /// <param name="isTime">Asked again and again, with how long the program has run.</param>
    private static async Task<(int Code, string Error)> Interrupted(string data, string file, string signal, Func<TimeSpan, bool> isTime)
    {
        // A test run in the background may have been told to ignore interrupts, and would hand that on.
        var program = Path.Combine(AppContext.BaseDirectory, "gangway.dll");
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", "exec", program, "bom", "import", file, "--data", data])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var import = Process.Start(start)!;
        var error = import.StandardError.ReadToEndAsync(Stop);
        var clock = Stopwatch.StartNew();
        while (!isTime(clock.Elapsed) && !import.HasExited)
        {
            await Task.Delay(1, Stop);
        }

        using (var kill = Process.Start("kill", [$"-{signal}", $"{import.Id}"]))
        {
            await kill.WaitForExitAsync(Stop);
        }

        await import.WaitForExitAsync(Stop);
        return (import.ExitCode, await error);
    }

    private static long LengthOf(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static async Task AssertWholeAndEmpty(string data)
    {
        Assert.Equal(0, (await Terminal.Run("doctor", "--data", data)).ExitCode);
        await using var store = await Store.Open(data, Stop);
        Assert.Equal(0, await Rows(store));
    }

    private static Task<long> Rows(Store store) => store.Read(
        connection => connection.ExecuteScalarAsync<long>($"select {string.Join(" + ", Kept.Select(table => $"(select count(*) from {table})"))}"), Stop);

    /// <summary>A document without licenses or edges, so that what it leaves is easily counted.</summary>
    private string Document(int components)
    {
        var text = new StringBuilder("""{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"application","name":"shop","version":"4.2","bom-ref":"shop"}},"components":[""");
        for (var at = 0; at < components; at++)
        {
            text.Append(at == 0 ? "" : ",\n").Append($$"""{"type":"library","bom-ref":"component-{{at}}","name":"name-{{at}}","version":"1.{{at}}","purl":"pkg:npm/name-{{at}}@1.{{at}}"}""");
        }

        return workspace.Write("large.json", text.Append("]}").ToString());
    }

    private sealed class Screen(Action<string> shown) : StringWriter
    {
        public override void Write(string? value) => shown(value ?? "");
    }
}
