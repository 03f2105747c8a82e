using System.Collections.Immutable;
using System.Security.Cryptography;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary>Brings one document into the store as a snapshot of a product's release: wholly, or not at all.</summary>
internal sealed class BomImport(Store store, TimeProvider clock, Progress progress)
{
    /// <summary>What came of one document.</summary>
    /// <param name="Source">The file.</param>
    /// <param name="Outcome">imported, incomplete (something of it could not be kept), unchanged, older (imported, but older than what was there), conflict, refused.</param>
    /// <param name="Product">As stored; null where refused.</param>
    /// <param name="Release">As stored; null where refused.</param>
    /// <param name="Components">How many it lists.</param>
    /// <param name="NewComponents">How many of them the store had not seen.</param>
    /// <param name="Dependencies">Edges kept.</param>
    /// <param name="Issues">What is wrong with it.</param>
    public sealed record Result(
        string Source, string Outcome, string? Product, string? Release, long Components, long NewComponents, long Dependencies, ImmutableArray<Issue> Issues)
    {
        public bool IsLossless => Outcome is "imported" or "unchanged";
    }

    public async Task<Result> Run(string path, string? product, string? release, CancellationToken stop)
    {
        if (await Known(path, product, release, stop) is { } known)
        {
            return known;
        }

        var reading = BomSource.Read(path, progress, stop);
        if (reading.Bom is not { } bom)
        {
            return new Result(path, "refused", null, null, 0, 0, 0, reading.Issues);
        }

        var header = new BomTable.Header(
            product ?? bom.Subject?.Name ?? Path.GetFileNameWithoutExtension(path), release ?? bom.Subject?.Version ?? "",
            bom.Evidence.Digest!, bom.Format, Path.GetFileName(path), bom.SerialNumber, bom.Timestamp is { } time ? Store.Time(time) : null);
        var result = await store.Write(async connection =>
        {
            var earlier = await BomTable.Snapshots(connection, header.Product, header.Release, stop);
            if (earlier.FirstOrDefault(snapshot => snapshot.Digest == header.Digest) is { } same)
            {
                return new Result(path, "unchanged", header.Product, header.Release, same.Components, 0, same.Dependencies, reading.Issues);
            }

            var isOlder = header.DocumentTime is { } time && earlier.Any(snapshot => string.CompareOrdinal(snapshot.DocumentTime, time) > 0);
            var conflict = header.SerialNumber is { } serial && header.DocumentTime is not null
                && earlier.Any(snapshot => snapshot.SerialNumber == serial && snapshot.DocumentTime == header.DocumentTime);
            progress.Start("storing components", bom.Components.Length);
            var (_, added) = await BomTable.Add(store.Database, connection, header, bom, isOlder, clock.GetUtcNow(), progress.Advance, stop);
            await using var content = new FileStream(path, FileMode.Open, FileAccess.Read);
            await DocumentTable.Add(store.Database, connection, header.Digest, content, stop);
            return new Result(path, Outcome(conflict, isOlder, reading.Issues), header.Product, header.Release, bom.Components.Length, added,
                bom.Dependencies.Length, reading.Issues);
        }, stop);
        progress.Finish();
        return result;
    }

    /// <summary>A file whose bytes were imported before need not be read again.</summary>
    private async Task<Result?> Known(string path, string? product, string? release, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read);
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        var snapshots = await store.Read(connection => BomTable.Snapshots(connection, product, release, stop), stop);
        return snapshots.FirstOrDefault(snapshot => snapshot.Digest == digest) is { } same
            ? new Result(path, "unchanged", same.Product, same.Release, same.Components, 0, same.Dependencies, [])
            : null;
    }

    private static string Outcome(bool conflict, bool isOlder, ImmutableArray<Issue> issues) =>
        conflict ? "conflict"
        : isOlder ? "older"
        : issues.Any(issue => issue.Severity == Severity.Warning) ? "incomplete"
        : "imported";
}
