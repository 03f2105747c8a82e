using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Storage;

namespace Gangway.Contract;

/// <summary>OSADL's open data: read from a folder that the user has, or kept beside the store.</summary>
internal sealed class OslocFolder(string? data)
{
    public const string Name = "osloc";

    private const int MostFiles = 5_000;
    private const int LargestFile = 16 << 20;
    private const string MatrixPath = "compatibility-matrix/matrix.json";

    /// <summary>Archives of equal content are equal, so that an import can be repeated.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Path.Combine(Store.Folder(data), "knowledge");

    private string Archive => Path.Combine(folder, Name + ".zip");

    /// <summary>Every checklist of a folder, by name; errors are issues.</summary>
    public static (ImmutableArray<(string Path, string Text, OslocReading Reading)> Lists, ImmutableArray<Issue> Issues) Read(string place)
    {
        var below = Path.Combine(place, "licenses");
        if (!Directory.Exists(below))
        {
            return ([], [new Issue(place, "there is no folder \"licenses\" in it", Severity.Error, HowToFix: "Name the folder that holds licenses and compatibility-matrix.")]);
        }

        ImmutableArray<(string, string, OslocReading)> lists = [.. new DirectoryInfo(below).EnumerateFiles("*.txt")
            .Where(file => file.Length <= LargestFile)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Take(MostFiles)
            .Select(file => (file.Name, Text: File.ReadAllText(file.FullName)))
            .Select(file => (file.Name, file.Text, OslocReader.Read(file.Text, Path.GetFileNameWithoutExtension(file.Name), file.Name)))];
        return (lists, [.. lists.SelectMany(list => list.Item3.Issues)]);
    }

    /// <summary>The matrix of a folder.</summary>
    /// <exception cref="InvalidDataException">It is not there or not readable; the message says what is wrong.</exception>
    public static OslocMatrix Matrix(string place)
    {
        var path = Path.Combine(place, MatrixPath);
        if (new FileInfo(path) is not { Exists: true, Length: <= LargestFile })
        {
            throw new InvalidDataException($"{path} is not there");
        }

        return OslocMatrix.Read(File.ReadAllText(path), path, out var issue) ?? throw new InvalidDataException($"{path}: {issue!.Message}");
    }

    /// <summary>Writes what was read beside the store, whole or not at all.</summary>
    public void Keep(IEnumerable<(string Path, string Text, OslocReading Reading)> lists)
    {
        Store.MakeFolder(folder);
        var draft = $"{Archive}.{Environment.ProcessId}.part";
        try
        {
            using (var zip = ZipFile.Open(draft, ZipArchiveMode.Create))
            {
                foreach (var (path, text, _) in lists)
                {
                    var entry = zip.CreateEntry($"licenses/{path}");
                    entry.LastWriteTime = Epoch;
                    using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                    writer.Write(text);
                }
            }

            File.Move(draft, Archive, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>The checklist of one license as it was imported; null where there is none for it, or nothing was imported.</summary>
    public OslocLicense? Checklist(string license)
    {
        if (!File.Exists(Archive))
        {
            return null;
        }

        using var zip = ZipFile.OpenRead(Archive);
        if (zip.GetEntry($"licenses/{license}.txt") is not { Length: <= LargestFile } entry)
        {
            return null;
        }

        using var reader = new StreamReader(entry.Open());
        return OslocReader.Read(reader.ReadToEnd(), license, entry.FullName).License;
    }

    public bool IsImported => File.Exists(Archive);
}
