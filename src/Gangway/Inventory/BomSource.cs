using System.Collections.Immutable;
using Gangway.Office;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Sboms;
using Gangway.Shell;

namespace Gangway.Inventory;

/// <summary>Reads one inventory document from disk, recognized by its content.</summary>
internal static class BomSource
{
    private const int HeadLength = 4096;

    /// <summary>A file of no known format is read so far to say what it is instead, or where it breaks.</summary>
    private const int MostToJudge = 16_000_000;

    /// <summary>All of the documents, or none: then what is wrong has been said on standard error.</summary>
    public static ImmutableArray<Bom> ReadAll(IReadOnlyList<string> paths, TextWriter error, CancellationToken stop)
    {
        var progress = new Progress(error, !Console.IsErrorRedirected, TimeProvider.System);
        var readings = paths.Select(path => Read(path, progress, stop)).ToList();
        foreach (var issue in readings.SelectMany(reading => reading.Issues).Where(issue => issue.Severity != Severity.Note))
        {
            error.WriteLine(IssueLine.Of(issue));
        }

        return readings.TrueForAll(reading => reading.Bom is not null) ? [.. readings.Select(reading => reading.Bom!)] : [];
    }

    /// <summary>The document, or an issue that says why there is none. A missing file is an issue too.</summary>
    /// <param name="path">The file; issues name it so.</param>
    /// <param name="progress">Counts megabytes of documents that are read as they come.</param>
    /// <param name="stop">Ends the reading.</param>
    public static BomReading Read(string path, Progress progress, CancellationToken stop) => Read(path, progress, take: null, stop);

    /// <summary>
    /// The same component by component. Where the document is read as it comes, components know no directness and the reading has none of
    /// them. Where the reading has no <see cref="Bom"/>, what was handed over must be dropped.
    /// </summary>
    /// <param name="path">The file; issues name it so.</param>
    /// <param name="progress">Counts megabytes.</param>
    /// <param name="take">Gets each component.</param>
    /// <param name="stop">Ends the reading.</param>
    public static BomReading Pass(string path, Progress progress, Action<Component> take, CancellationToken stop)
    {
        var reading = Read(path, progress, take, stop);
        foreach (var component in reading.Bom?.Components ?? [])
        {
            take(component);
        }

        return reading;
    }

    private static BomReading Read(string path, Progress progress, Action<Component>? take, CancellationToken stop)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return BomReading.Refused(path, "there is no such file", howToFix: "Check the path.");
        }

        var tree = new FolderTree([new SourceFile(file.Name, file.Length, file.FullName)]);
        if (tree.Read(tree.Files[0], HeadLength, out var unread) is not { } head)
        {
            return new BomReading(null, [unread! with { Source = path }]);
        }

        // A file that somebody names is known by what is in it, whatever its ending.
        if (BomFormats.Recognize(file.Name, head.Span) is not { } format)
        {
            return Unknown(path, file, tree);
        }

        if (format.ReadStream is not { } read || IsCompressed(tree))
        {
            return DocumentSource.Read(tree, tree.Files[0], format, path);
        }

        progress.Start($"reading {Printable.Of(file.Name)}, MB", (int)(file.Length / 1_000_000));
        using var content = new MeasuredStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0), progress, stop);
        var reading = take is not null && format.PassStream is { } pass ? pass(content, path, take) : read(content, path);
        progress.Finish();
        return reading;
    }

    private static BomReading Unknown(string path, FileInfo file, FolderTree tree) =>
        new(null, SbomReading.Of(tree.Read(tree.Files[0], MostToJudge, out _) ?? default, file.Name, path).Issues);

    private static bool IsCompressed(FolderTree tree) => tree.Read(tree.Files[0], 2, out _) is { Span: [0x1F, 0x8B] };
}
