using System.Collections.Immutable;
using System.Data.Common;
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

        await using var intake = new BomIntake(path, progress, stop);
        var result = await store.Write(
            async connection =>
            {
                var staging = new BomStaging(store.Database, connection);
                await staging.Fill(intake.Components, stop);
                var reading = await intake.Reading;
                var kept = reading.Bom is { } bom
                    ? await Keep(connection, bom, staging, reading.Issues, path, product, release, stop)
                    : new Result(path, "refused", null, null, 0, 0, 0, reading.Issues);
                await staging.Drop(stop);
                return kept;
            },
            stop);
        progress.Finish();
        return result;
    }

    private async Task<Result> Keep(
        DbConnection connection, Bom bom, BomStaging staging, ImmutableArray<Issue> issues, string path, string? product, string? release, CancellationToken stop)
    {
        var header = new BomTable.Header(
            product ?? bom.Subject?.Name ?? Path.GetFileNameWithoutExtension(path), release ?? bom.Subject?.Version ?? "",
            bom.Evidence.Digest!, bom.Format, Path.GetFileName(path), bom.SerialNumber, bom.Timestamp is { } time ? Store.Time(time) : null);
        var earlier = await BomTable.Snapshots(connection, header.Product, header.Release, stop);
        if (earlier.FirstOrDefault(snapshot => snapshot.Digest == header.Digest) is { } same)
        {
            return new Result(path, "unchanged", header.Product, header.Release, same.Components, 0, same.Dependencies, issues);
        }

        var isOlder = header.DocumentTime is { } stated && earlier.Any(snapshot => string.CompareOrdinal(snapshot.DocumentTime, stated) > 0);
        var conflict = header.SerialNumber is { } serial && header.DocumentTime is not null
            && earlier.Any(snapshot => snapshot.SerialNumber == serial && snapshot.DocumentTime == header.DocumentTime);
        progress.Start("storing components", staging.Count);
        await Place(staging, bom, stop);
        var added = await BomTable.Add(connection, header, bom, staging, isOlder, clock.GetUtcNow(), stop);
        progress.Advance(staging.Count);
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read);
        await DocumentTable.Add(store.Database, connection, header.Digest, content, stop);
        return new Result(path, Outcome(conflict, isOlder, issues), header.Product, header.Release, staging.Count, added, bom.Dependencies.Length, issues);
    }

    /// <summary>What components that were handed over one by one could not know: which of them is the subject again, and how near it they are.</summary>
    private static async Task Place(BomStaging staging, Bom bom, CancellationToken stop)
    {
        var isWhole = !bom.Components.IsEmpty;
        if (bom.Subject is { } subject && !isWhole)
        {
            await staging.RemoveSubject(subject.Id, stop);
        }

        await staging.Reach(isWhole ? ImmutableDictionary<string, Directness>.Empty : DependencyReach.Of(bom.Subject?.Id, bom.Dependencies), stop);
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
