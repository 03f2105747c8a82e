using System.Text.Json;
using Gangway.Kernels.Licenses;
using Gangway.Kernels.Licenses.Input;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>
/// What earlier scans read, kept in the store: a scan of the same contents costs what reading them costs. Used where the caller names a
/// store, or has one and scans so much that opening it pays.
/// </summary>
internal sealed class LicenseMemory : IAsyncDisposable
{
    /// <summary>Opening a store takes about as long as scanning so many files.</summary>
    private const int LeastFiles = 500;

    private static readonly LicenseReading Nothing = new(FileNature.Text, null, [], [], [], []);

    private readonly Store? store;
    private readonly string engine;

    private LicenseMemory(Store? store, string engine) => (this.store, this.engine) = (store, engine);

    public static async Task<LicenseMemory> Open(string? data, int files, LicenseScanOptions options, CancellationToken stop)
    {
        var isWanted = data is not null || (files >= LeastFiles && Store.Exists(null));
        if (!isWanted)
        {
            return new LicenseMemory(null, "");
        }

        var engine = Engine() + (options.ReadsStrings ? "+strings" : "") + (options.Rules is { } rules ? $"+rules-{rules.Pack.Digest}" : "");
        return new LicenseMemory(await Store.Open(data, stop), engine);
    }

    public async Task Recall(LicenseScan scan, CancellationToken stop)
    {
        if (store is null)
        {
            return;
        }

        foreach (var row in await store.Read(connection => LicenseReadingTable.Read(connection, engine, stop), stop))
        {
            scan.Remember(row.Digest, row.FileName, () => Parse(row));
        }
    }

    public async Task Keep(LicenseScan scan, CancellationToken stop)
    {
        if (store is not null && !scan.Fresh.IsEmpty)
        {
            await store.Write(connection => LicenseReadingTable.Add(store.Database, connection, engine,
                scan.Fresh.Select(pair => new LicenseReadingTable.Row(pair.Key.Sha256, pair.Key.Name, Format(pair.Value))), stop), stop);
        }
    }

    public ValueTask DisposeAsync() => store?.DisposeAsync() ?? default;

    /// <summary>Changes with the kernel and with the data the program gives it: both builds are deterministic, so the module ids name them.</summary>
    private static string Engine() => $"{typeof(LicenseDetector).Module.ModuleVersionId:N}-{typeof(LicenseMemory).Module.ModuleVersionId:N}";

    private static string? Format(FileScan scan) => scan.Reading is { Nature: FileNature.Text, Expression: null, Matches.IsEmpty: true, Copyrights.IsEmpty: true, Files.IsEmpty: true, NotUnderstood.IsEmpty: true }
        ? null
        : JsonSerializer.Serialize(new(scan.Reading!, scan.NotUnderstood), KeptReadingJson.Default.KeptReading);

    private static FileScan? Parse(LicenseReadingTable.Row row)
    {
        if (row.Reading is null)
        {
            return new FileScan(row.Digest, Nothing, [], null);
        }

        try
        {
            return JsonSerializer.Deserialize(row.Reading, KeptReadingJson.Default.KeptReading) is { Reading: not null } kept ? new FileScan(row.Digest, kept.Reading, kept.NotUnderstood, null) : null;
        }
        catch (JsonException)
        {
            return null; // somebody else wrote it: the content is looked at again
        }
    }
}
