using System.Formats.Tar;
using System.IO.Compression;
using Gangway.Kernels.Licenses.Rules;
using Gangway.Office;
using Gangway.Shell;

namespace Gangway.Contract;

/// <summary>Reads a tar archive member by member into memory, with a bound on everything that the archive says of itself.</summary>
internal static class RulePackArchive
{
    /// <summary>Bytes after decompression; the largest pack known has 100 MB of members and padding.</summary>
    private const long MostBytes = 512L << 20;

    private const int MostMembers = 500_000;

    public static void Read(Stream stream, string name, Action<RulePackFile> add, List<Issue> issues, CancellationToken stop)
    {
        var isGzip = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        using var plain = new BoundedStream(isGzip ? new GZipStream(stream, CompressionMode.Decompress) : new BufferedStream(stream, 1 << 20), MostBytes);
        try
        {
            using var reader = new TarReader(plain);
            for (var member = 0; reader.GetNextEntry() is { } entry; member++)
            {
                stop.ThrowIfCancellationRequested();
                if (member == MostMembers)
                {
                    issues.Add(new Issue(name, $"the archive has more than {MostMembers:N0} members; the rest was not read", Severity.Error, HowToFix: "Give the folders rules and licenses only."));
                    return;
                }

                Take(entry, add, issues);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            issues.Add(new Issue(name, $"the archive cannot be read to its end: {error.Message}", Severity.Error, HowToFix: "Fetch it again, or give the unpacked folder."));
        }
    }

    private static void Take(TarEntry entry, Action<RulePackFile> add, List<Issue> issues)
    {
        var path = entry.Name.Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (!RulePackFile.IsNamed(path))
        {
            return;
        }

        if (path.StartsWith('/') || path.Split('/').Contains(".."))
        {
            issues.Add(new Issue(path, "the name leads out of the archive; the member was left out", Severity.Warning));
        }
        else if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
        {
            issues.Add(new Issue(path, $"it is no file but a {entry.EntryType}, and was left out", Severity.Warning));
        }
        else if (entry.Length > RuleReader.LargestFile)
        {
            issues.Add(RulePackSource.TooLarge(path));
        }
        else
        {
            var content = new byte[entry.Length];
            entry.DataStream?.ReadExactly(content);
            add(new RulePackFile(path, content));
        }
    }
}
